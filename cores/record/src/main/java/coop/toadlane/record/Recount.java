package coop.toadlane.record;

import static coop.toadlane.record.Tallies.wrong;

import coop.toadlane.record.DecisionEntry.Closed;
import coop.toadlane.tally.Count;
import coop.toadlane.tally.Method;
import coop.toadlane.tally.Verdict;
import coop.toadlane.tally.Verdicts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** Counts a ballot again and judges it again. */
final class Recount {
    /** What a rulebook's method says beside what a tally needs. */
    private static final Set<String> AROUND =
            Set.of(
                    "noticeDays",
                    "openDays",
                    "delayDays",
                    "graceDays",
                    "stayDays",
                    "sponsors",
                    "stay",
                    "changeable",
                    "lateHours");

    private Recount() {}

    static void check(Closed closed, Matter matter, Header header) {
        var opening = java.util.Objects.requireNonNull(matter.opening);
        var notice = java.util.Objects.requireNonNull(matter.notice);
        long[] sums = new long[4];
        for (var vote : matter.votes.values()) {
            var voter = java.util.Objects.requireNonNull(matter.roll.get(vote.member()));
            int place =
                    switch (vote.choice()) {
                        case FOR -> 0;
                        case AGAINST -> 1;
                        case ABSTAIN -> 2;
                        case OBJECT -> vote.resolved() ? 2 : 3;
                    };
            sums[place] = Math.addExact(sums[place], voter.weight());
        }
        if (closed.entitled() != opening.entitled()
                || closed.votesFor() != sums[0]
                || closed.against() != sums[1]
                || closed.abstain() != sums[2]
                || closed.objections() != sums[3]) {
            throw wrong(
                    Check.VERDICTS,
                    header.number(),
                    "counts %d for, %d against, %d abstaining and %d objections among %d; the votes"
                            + " are %d, %d, %d and %d among %d",
                    closed.votesFor(),
                    closed.against(),
                    closed.abstain(),
                    closed.objections(),
                    closed.entitled(),
                    sums[0],
                    sums[1],
                    sums[2],
                    sums[3],
                    opening.entitled());
        }
        verdict(closed, notice, opening.unit(), header);
        early(closed, notice, opening.unit(), header);
    }

    /** Without the roll and the votes: the verdict on the count as it is told. */
    static void unseen(Closed closed, Row.Notice notice, Header header) {
        if (notice.classes().values().stream().allMatch(votes -> votes.ofAllVotes() == null)) {
            verdict(closed, notice, 1, header);
        }
    }

    /** What the count means by the method that was frozen, and when it takes effect. */
    static void verdict(Closed closed, Row.Notice notice, long unit, Header header) {
        var method = method(notice.method(), header).inUnits(unit);
        var verdict = name(Verdicts.of(method, count(closed, header)));
        if (!verdict.equals(closed.verdict())) {
            throw wrong(
                    Check.VERDICTS,
                    header.number(),
                    "says %s; by its method the count means %s",
                    closed.verdict(),
                    verdict);
        }
        var effective =
                verdict.equals("CARRIED") ? header.time().plusSeconds(notice.delaySeconds()) : null;
        var expires = effective == null ? null : effective.plusSeconds(notice.graceSeconds());
        if (!java.util.Objects.equals(effective, closed.effective())
                || !java.util.Objects.equals(expires, closed.expires())) {
            throw wrong(
                    Check.VERDICTS,
                    header.number(),
                    "takes effect at %s; by its notice it is %s",
                    closed.effective(),
                    effective);
        }
    }

    /** Before its time a ballot closes only when no vote to come can change the verdict. */
    private static void early(Closed closed, Row.Notice notice, long unit, Header header) {
        if (!header.time().isBefore(notice.closes())) {
            return;
        }
        var changeable = notice.method().path("changeable").asBoolean(true);
        // An objection can be settled until the close: it is no last word, as notices with a zone
        // know.
        long objections = notice.zone() == null ? closed.objections() : 0;
        var count =
                changeable
                        ? Count.ofBallot(closed.entitled(), 0, 0, 0, 0)
                        : Count.ofBallot(
                                closed.entitled(),
                                closed.votesFor(),
                                closed.against() + objections,
                                closed.abstain(),
                                0);
        if (!Verdicts.settled(
                method(notice.method(), header).inUnits(unit),
                count,
                closed.entitled() - count.voted())) {
            throw wrong(
                    Check.VERDICTS,
                    header.number(),
                    "closes the ballot before %s although votes to come could change it",
                    notice.closes());
        }
    }

    private static Count count(Closed closed, Header header) {
        try {
            return Count.ofBallot(
                    closed.entitled(),
                    closed.votesFor(),
                    Math.addExact(closed.against(), closed.objections()),
                    closed.abstain(),
                    0);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw wrong(Check.VERDICTS, header.number(), "%s", String.valueOf(e.getMessage()));
        }
    }

    static Method method(JsonNode rule, Header header) {
        Map<String, Object> tree =
                new LinkedHashMap<>(Json.mapper().convertValue(rule, new TypeReference<>() {}));
        tree.keySet().removeAll(AROUND);
        try {
            return Method.fromTree(tree);
        } catch (IllegalArgumentException e) {
            throw wrong(
                    Check.VERDICTS,
                    header.number(),
                    "its method cannot be read: %s",
                    String.valueOf(e.getMessage()));
        }
    }

    private static String name(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Carried _ -> "CARRIED";
            case Verdict.Lost _ -> "LOST";
            case Verdict.Inquorate _ -> "INQUORATE";
            case Verdict.NoDecision _ -> "TIED";
        };
    }
}
