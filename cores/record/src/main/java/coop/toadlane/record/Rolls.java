package coop.toadlane.record;

import static coop.toadlane.record.Tallies.wrong;

import coop.toadlane.record.DecisionEntry.ClassVotes;
import coop.toadlane.record.DecisionEntry.Voter;
import coop.toadlane.tally.Level;
import coop.toadlane.tally.Ratio;
import coop.toadlane.tally.Weights;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** Makes rolls again from the register of members. */
final class Rolls {
    private static final ClassVotes ONE = new ClassVotes(1, null, null, null);
    private final Fold fold;

    Rolls(Fold fold) {
        this.fold = fold;
    }

    /** The weights a notice freezes must be those of the rulebook. */
    void classes(DecisionEntry.Noticed notice, Header header) {
        var rules = fold.office().below("members.class.");
        if (!rules.keySet().equals(notice.classes().keySet())) {
            throw wrong(
                    Check.ROLLS,
                    header.number(),
                    "froze the votes of the classes %s; the rulebook has %s",
                    notice.classes().keySet(),
                    rules.keySet());
        }
        rules.forEach((id, rule) -> {
            var cap = rule.path("cap");
            var votes =
                    new ClassVotes(
                            rule.path("votes").asLong(1),
                            cap.path("perMember").isIntegralNumber()
                                    ? cap.path("perMember").asLong()
                                    : null,
                            text(cap.path("pluralIgnoredFrom")),
                            text(cap.path("ofAllVotes")));
            if (!votes.equals(notice.classes().get(id))) {
                throw wrong(
                        Check.ROLLS,
                        header.number(),
                        "froze other votes for the class %s than the rulebook's",
                        id);
            }
        });
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() ? value.asString() : null;
    }

    /** A roll is the members of the notice's day who still are members, with their weights. */
    void check(DecisionEntry.Opened opened, Row.Notice notice, Header header) {
        var before = new HashSet<Integer>();
        fold.members().on(day(notice.at(), notice.zone())).forEach(one -> before.add(one.member()));
        var entries = new ArrayList<Weights.Entry>();
        for (var one : fold.members().on(day(header.time(), notice.zone()))) {
            long votes = notice.classes().getOrDefault(one.memberClass(), ONE).votes();
            if (votes > 0 && before.contains(one.member())) {
                entries.add(
                        new Weights.Entry(String.valueOf(one.member()), one.memberClass(), votes));
            }
        }
        var weighted = weighted(entries, notice);
        var roll = new ArrayList<Voter>(entries.size());
        for (var entry : entries) {
            roll.add(
                    new Voter(
                            Integer.parseInt(entry.member()),
                            entry.memberClass(),
                            weighted.of(entry.member())));
        }
        if (!roll.equals(opened.roll()) || weighted.unit() != opened.unit()) {
            throw wrong(
                    Check.ROLLS,
                    header.number(),
                    "freezes a roll of %d; by the register %s",
                    opened.roll().size(),
                    difference(roll, opened.roll()));
        }
        if (!Body.hash(Json.write(opened.roll())).equals(opened.hash())) {
            throw wrong(Check.ROLLS, header.number(), "the hash of the roll is another");
        }
    }

    private LocalDate day(Instant time, @Nullable String zone) {
        return zone == null ? fold.office().day(time) : LocalDate.ofInstant(time, ZoneId.of(zone));
    }

    /** Whether so many who could vote support the proposal as its method asks for. */
    boolean sponsored(DecisionEntry.Noticed notice, Matter matter, Header header) {
        var level = notice.method().get("sponsors");
        if (level == null) {
            return true;
        }
        var voters = new HashSet<Integer>();
        for (var one : fold.members().on(day(header.time(), notice.zone()))) {
            if (notice.classes().getOrDefault(one.memberClass(), ONE).votes() > 0) {
                voters.add(one.member());
            }
        }
        var needed =
                Level.fromTree(Json.mapper().convertValue(level, new TypeReference<>() {}))
                        .needed(voters.size());
        var have = matter.sponsors.keySet().stream().filter(voters::contains).count();
        return have >= Math.min(needed, Math.max(0, voters.size() - 1));
    }

    private static String difference(List<Voter> register, List<Voter> roll) {
        for (int i = 0; i < Math.max(register.size(), roll.size()); i++) {
            var mine = i < register.size() ? register.get(i) : null;
            var theirs = i < roll.size() ? roll.get(i) : null;
            if (!Objects.equals(mine, theirs)) {
                return "line " + (i + 1) + " is " + mine + " and not " + theirs;
            }
        }
        return "its unit is another";
    }

    /** Where only capped classes are left to vote, the caps among them have no meaning. */
    private static Weights.Weighted weighted(List<Weights.Entry> entries, Row.Notice notice) {
        Map<String, Weights.Cap> caps = new HashMap<>();
        notice.classes()
                .forEach((id, votes) -> {
                    if (votes.perMember() != null
                            || votes.pluralIgnoredFrom() != null
                            || votes.ofAllVotes() != null) {
                        caps.put(
                                id,
                                new Weights.Cap(
                                        votes.perMember(),
                                        ratio(votes.pluralIgnoredFrom()),
                                        ratio(votes.ofAllVotes())));
                    }
                });
        var free = entries.stream().anyMatch(one -> !isPart(caps.get(one.memberClass())));
        caps.values().removeIf(cap -> !free && isPart(cap));
        return Weights.of(entries, caps, majority(notice.method()));
    }

    private static boolean isPart(Weights.@Nullable Cap cap) {
        return cap != null && cap.ofAllVotes() != null;
    }

    private static @Nullable Ratio ratio(@Nullable String text) {
        return text == null ? null : Ratio.parse(text);
    }

    private static Ratio majority(JsonNode method) {
        if (method.path("kind").asString("vote").equals("consent")) {
            return new Ratio(1, 1);
        }
        return Ratio.parse(method.path("threshold").path("ratio").asString("1/2"));
    }
}
