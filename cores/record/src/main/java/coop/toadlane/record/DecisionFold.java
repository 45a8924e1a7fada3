package coop.toadlane.record;

import static coop.toadlane.record.Tallies.sound;
import static coop.toadlane.record.Tallies.wrong;

import coop.toadlane.record.DecisionEntry.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Proposals with their rolls and votes, as their minutes tell them. */
final class DecisionFold {
    private static final String DECISION = "decision:";
    private final TreeMap<Integer, Matter> matters = new TreeMap<>();
    private final Fold fold;
    private final Tallies tallies;
    private final Rolls rolls;
    private @Nullable Matter performing;
    private boolean complete = true;

    DecisionFold(Fold fold, Tallies tallies) {
        this.fold = fold;
        this.tallies = tallies;
        this.rolls = new Rolls(fold);
    }

    /** The reader is not shown a minute of this family. */
    void withheld() {
        complete = false;
    }

    private Matter matter(int number, Header header) {
        var matter = matters.get(number);
        if (matter == null && complete) {
            throw wrong(Check.ENTRIES, header.number(), "there is no proposal %d", number);
        }
        return matter == null ? matters.computeIfAbsent(number, Matter::new) : matter;
    }

    void enter(DecisionEntry entry, Header header) {
        switch (entry) {
            case DecisionEntry.Proposed one -> propose(one, header);
            case DecisionEntry.Sponsored(var proposal, var member) -> {
                var matter = matter(proposal, header);
                if (!supportedBefore(matter, member, header)) {
                    own(member, header);
                }
                sound(matter.notice == null, header, "sponsors what notice is given of");
                matter.sponsors.put(member, header.number());
            }
            case DecisionEntry.SponsorshipEnded(var proposal, var member) -> {
                own(member, header);
                matter(proposal, header).sponsors.remove(member);
            }
            case DecisionEntry.Noticed one -> notice(one, header);
            case DecisionEntry.Opened one -> open(one, header);
            case DecisionEntry.Voted one -> vote(one, header);
            case DecisionEntry.Extended one -> extend(one, header);
            case DecisionEntry.ObjectionResolved one -> resolve(one, header);
            case DecisionEntry.Closed one -> close(one, header);
            case DecisionEntry.Withdrawn(var proposal) -> {
                var matter = matter(proposal, header);
                sound(matter.opening == null, header, "withdraws what is voted on");
                if (matter.proposed != null) {
                    own(matter.proposed.proposer(), header);
                }
                matter.withdrawn = header.time();
            }
            case DecisionEntry.Stayed one -> stay(one, header);
            case DecisionEntry.Revoked(var proposal) -> {
                var matter = matter(proposal, header);
                sound(matter.waits(), header, "revokes what does not wait");
                matter.revoked = header.time();
            }
            case DecisionEntry.Enacted one -> enact(one, header);
            case DecisionEntry.EnactmentFailed one -> fail(one, header);
            case DecisionEntry.Expired(var proposal) -> expire(matter(proposal, header), header);
            case DecisionEntry.StaySigned one -> {
                own(one.member(), header);
                matter(one.proposal(), header).signers.add(one.member());
            }
            case DecisionEntry.Commented one -> own(one.member(), header);
        }
    }

    /** What each member does only for themselves, whatever the rulebook says. */
    private static void own(int member, Header header) {
        if (Fold.member(header.actor()) != member) {
            throw wrong(
                    Check.AUTHORITIES,
                    header.number(),
                    "%s acted for member %d, but each may only for themselves",
                    header.actor(),
                    member);
        }
    }

    /** A tied vote is held again by the clerk. */
    private static boolean isRerun(Header header) {
        return header.kind().startsWith("decisions.rerun/") && header.authority().equals("rule");
    }

    /** Who supported the tied proposal supports the one that comes back in its place. */
    private boolean supportedBefore(Matter matter, int member, Header header) {
        if (!isRerun(header) || matter.proposed == null || matter.proposed.repeats() == null) {
            return false;
        }
        var tied = matters.get(matter.proposed.repeats());
        return tied != null && tied.sponsors.containsKey(member);
    }

    private void propose(DecisionEntry.Proposed one, Header header) {
        var matter = matters.computeIfAbsent(one.proposal(), Matter::new);
        int before = matter.proposed == null ? 0 : matter.proposed.version();
        if (!isRerun(header) || one.repeats() == null) {
            own(one.proposer(), header);
        }
        sound(
                matter.proposed == null || matter.proposed.proposer() == one.proposer(),
                header,
                "replaces another's proposal");
        sound(
                matter.opening == null && one.version() == before + 1,
                header,
                "replaces a proposal that stands fast");
        repeats(one, header);
        matter.proposed = one;
        matter.proposedMinute = header.number();
        matter.proposedAt = header.time();
        matter.notice = null;
        matter.sponsors.clear();
    }

    /** A vote is held again only after a tie, and on the same question. */
    private void repeats(DecisionEntry.Proposed one, Header header) {
        if (one.repeats() == null || !complete) {
            return;
        }
        var tied = matter(one.repeats(), header);
        sound(
                tied.closing != null
                        && tied.closing.verdict().equals("TIED")
                        && tied.proposed != null
                        && (one.version() > 1
                                || (tied.proposed.proposer() == one.proposer()
                                        && tied.proposed.text().equals(one.text())
                                        && tied.proposed.acts().equals(one.acts()))),
                header,
                "holds a vote again that was not tied, or another");
    }

    private void notice(DecisionEntry.Noticed one, Header header) {
        var matter = matter(one.proposal(), header);
        sound(
                matter.opening == null && matter.withdrawn == null && matter.notice == null,
                header,
                "gives notice too late");
        sound(
                one.zone() == null || one.zone().equals(fold.office().zone().getId()),
                header,
                "froze another time zone than the rulebook's");
        Dates.check(one, fold.office().zone(), header);
        if (complete) {
            sponsored(one, matter, header);
        }
        var text = matter.proposed;
        if (text != null) {
            var content = DecisionEntry.content(text.title(), text.text(), text.acts());
            sound(
                    text.version() == one.version() && Body.hash(content).equals(one.hash()),
                    header,
                    "the hash it froze is not that of the proposal");
            fold.office()
                    .rule("method." + method(text, header))
                    .ifPresent(rule ->
                            sound(
                                    Acts.same(rule, one.method()),
                                    header,
                                    "froze another method than the rulebook's"));
        }
        rolls.classes(one, header);
        if (one.zone() != null && complete) {
            sound(
                    rolls.sponsored(one, matter, header),
                    header,
                    "gives notice without the supporters its method asks for");
        }
        matter.notice =
                new Row.Notice(
                        header.time(),
                        header.number(),
                        one.hash(),
                        one.method(),
                        one.classes(),
                        one.opens(),
                        one.closes(),
                        one.delaySeconds(),
                        one.graceSeconds(),
                        one.zone());
    }

    /** Notice is given by the proposer, or by an office that may, and with sponsors enough. */
    private void sponsored(DecisionEntry.Noticed one, Matter matter, Header header) {
        int actor = Fold.member(header.actor());
        boolean may =
                !header.authority().equals("self")
                        || (matter.proposed != null && matter.proposed.proposer() == actor)
                        || fold.powers().of(header).stream()
                                .filter(holder -> holder.startsWith("office:"))
                                .anyMatch(holder ->
                                        fold.office()
                                                .holds(
                                                        actor,
                                                        holder.substring("office:".length())));
        if (!may) {
            throw wrong(
                    Check.AUTHORITIES,
                    header.number(),
                    "member %d gives notice of another's proposal",
                    actor);
        }
        long members = fold.members().on(fold.office().day(header.time())).size();
        long needed = one.zone() == null ? Dates.sponsors(one.method(), members) : 0;
        sound(
                matter.sponsors.size() >= needed,
                header,
                "gives notice with fewer sponsors than its method asks for");
    }

    /** The method that the rulebook asks for acts of these kinds; all ask for the same. */
    private String method(DecisionEntry.Proposed text, Header header) {
        var methods =
                text.acts().stream()
                        .map(act ->
                                fold.powers().of(act.kind(), header.number()).stream()
                                        .filter(holder -> holder.startsWith(DECISION))
                                        .findFirst()
                                        .orElse(""))
                        .distinct()
                        .toList();
        sound(methods.size() < 2 && !methods.contains(""), header, "mixes methods of decision");
        return methods.isEmpty() ? "ordinary" : methods.getFirst().substring(DECISION.length());
    }

    private void open(DecisionEntry.Opened one, Header header) {
        var matter = matter(one.proposal(), header);
        var notice = matter.notice;
        if (notice == null
                || matter.opening != null
                || matter.withdrawn != null
                || header.time().isBefore(notice.opens())) {
            throw wrong(Check.ROLLS, header.number(), "opens a ballot that was not to open yet");
        }
        sound(
                one.closes().equals(Dates.closes(notice, header.time())),
                header,
                "changes the days of the ballot");
        rolls.check(one, notice, header);
        tallies.made(Check.ROLLS);
        one.roll().forEach(voter -> matter.roll.put(voter.member(), voter));
        matter.opening =
                new Row.Opening(
                        header.time(),
                        header.number(),
                        one.roll().stream().mapToLong(DecisionEntry.Voter::weight).sum(),
                        one.unit(),
                        one.hash());
        closes(matter, notice, one.closes());
    }

    private static void closes(Matter matter, Row.Notice notice, Instant closes) {
        matter.notice =
                new Row.Notice(
                        notice.at(),
                        notice.minute(),
                        notice.hash(),
                        notice.method(),
                        notice.classes(),
                        notice.opens(),
                        closes,
                        notice.delaySeconds(),
                        notice.graceSeconds(),
                        notice.zone());
    }

    private void extend(DecisionEntry.Extended one, Header header) {
        var matter = matter(one.proposal(), header);
        matter.surge.extend(one, header);
        if (matter.notice != null) {
            closes(matter, matter.notice, one.closes());
        }
    }

    private void vote(DecisionEntry.Voted one, Header header) {
        var matter = matter(one.proposal(), header);
        long minute = header.number();
        if (Fold.member(header.actor()) != one.member()) {
            throw wrong(
                    Check.VOTES,
                    minute,
                    "%s cast the vote of member %d",
                    header.actor(),
                    one.member());
        }
        if (matter.opening == null
                || matter.closing != null
                || matter.notice == null
                || !header.time().isBefore(matter.notice.closes())) {
            throw wrong(
                    Check.VOTES, minute, "votes on proposal %d, which is not open", one.proposal());
        }
        if (!matter.roll.containsKey(one.member())) {
            throw wrong(
                    Check.VOTES, minute, "member %d votes and is not on the roll", one.member());
        }
        tallies.made(Check.VOTES);
        var vote =
                new Row.Vote(
                        one.proposal(),
                        one.member(),
                        one.choice(),
                        false,
                        one.reason(),
                        one.commitment(),
                        minute,
                        header.time());
        matter.surge.counted(matter, matter.votes.put(one.member(), vote), vote, header);
    }

    private void resolve(DecisionEntry.ObjectionResolved one, Header header) {
        var matter = matter(one.proposal(), header);
        if (matter.closing != null
                || (matter.notice != null && !header.time().isBefore(matter.notice.closes()))) {
            throw wrong(
                    Check.VOTES,
                    header.number(),
                    "resolves an objection on proposal %d, which is not open",
                    one.proposal());
        }
        var vote = matter.votes.get(one.member());
        if (vote == null || vote.choice() != Choice.OBJECT) {
            throw wrong(
                    Check.VOTES,
                    header.number(),
                    "resolves an objection that member %d did not make",
                    one.member());
        }
        var resolved =
                new Row.Vote(
                        vote.proposal(),
                        vote.member(),
                        vote.choice(),
                        true,
                        vote.reason(),
                        vote.commitment(),
                        vote.minute(),
                        vote.cast());
        matter.votes.put(one.member(), resolved);
        matter.surge.counted(matter, vote, resolved, header);
    }

    private void close(DecisionEntry.Closed one, Header header) {
        var matter = matter(one.proposal(), header);
        var notice = matter.notice;
        if (notice == null || matter.closing != null) {
            throw wrong(Check.VERDICTS, header.number(), "closes a ballot that is not open");
        }
        matter.surge.settle(header);
        if (matter.opening == null) {
            Recount.unseen(one, notice, header);
            tallies.unseen(Check.VERDICTS);
        } else {
            Recount.check(one, matter, header);
            tallies.made(Check.VERDICTS);
        }
        matter.closing =
                new Row.Closing(
                        header.time(),
                        header.number(),
                        one.votesFor(),
                        one.against(),
                        one.abstain(),
                        one.objections(),
                        one.verdict(),
                        one.effective(),
                        one.expires());
    }

    private void stay(DecisionEntry.Stayed one, Header header) {
        var matter = matter(one.proposal(), header);
        var closing = matter.closing;
        if (closing == null
                || closing.effective() == null
                || closing.expires() == null
                || !matter.waits()
                || matter.stay != null) {
            throw wrong(Check.ENACTMENTS, header.number(), "stays what does not wait, or twice");
        }
        if (matter.notice != null) {
            Dates.check(one, matter.notice.method(), matter, fold, header);
        }
        var effective =
                closing.effective().isBefore(one.until()) ? one.until() : closing.effective();
        var later = Duration.between(closing.effective(), effective);
        matter.stay = new Row.Stay(header.time(), one.by(), one.reason(), one.until());
        matter.closing =
                new Row.Closing(
                        closing.at(),
                        closing.minute(),
                        closing.votesFor(),
                        closing.against(),
                        closing.abstain(),
                        closing.objections(),
                        closing.verdict(),
                        effective,
                        closing.expires().plus(later));
    }

    /** Performs an act by authority of a resolution, which must be carried and due. */
    void perform(int number, Header header, @Nullable Body body, List<String> power) {
        var matter = matters.get(number);
        if (matter == null || !matter.carried()) {
            throw wrong(Check.ENACTMENTS, header.number(), "proposal %d was not carried", number);
        }
        if (!matter.waits() || (performing != null && performing != matter)) {
            throw wrong(
                    Check.ENACTMENTS,
                    header.number(),
                    "proposal %d does not wait to be enacted",
                    number);
        }
        due(matter, header);
        if (!follows(matter, header, body)) {
            named(matter, header, body, power);
            matter.performed.add(header.number());
        }
        performing = matter;
    }

    /**
     * A distribution is followed by its allotment, in a minute that only those it names read. Who
     * may not read what was proposed takes every allotment for that: none is done by itself.
     */
    private static boolean follows(Matter matter, Header header, @Nullable Body body) {
        int last = matter.performed.size() - 1;
        if (last < 0
                || matter.performed.getLast() != header.number() - 1
                || !header.kind().startsWith("surplus.allotment/")) {
            return false;
        }
        if (matter.proposed == null) {
            return true;
        }
        if (last >= matter.proposed.acts().size()) {
            return false;
        }
        var before = matter.proposed.acts().get(last);
        return before.kind().startsWith("surplus.distribution/")
                && (body == null || Acts.same(before.act(), body.act()));
    }

    private void due(Matter matter, Header header) {
        var closing = matter.closing;
        Instant effective = closing == null ? null : closing.effective();
        Instant expires = closing == null ? null : closing.expires();
        if (effective == null || header.time().isBefore(effective)) {
            throw wrong(
                    Check.ENACTMENTS,
                    header.number(),
                    "enacts proposal %d before %s",
                    matter.number,
                    effective);
        }
        if (complete && expires != null && !header.time().isBefore(expires)) {
            throw wrong(
                    Check.ENACTMENTS,
                    header.number(),
                    "enacts proposal %d after %s, when it had lapsed",
                    matter.number,
                    expires);
        }
    }

    private static void named(
            Matter matter, Header header, @Nullable Body body, List<String> power) {
        if (power.stream().noneMatch(holder -> holder.startsWith(DECISION))) {
            throw wrong(
                    Check.ENACTMENTS,
                    header.number(),
                    "%s by a resolution, but the rulebook gave that power to %s",
                    header.kind(),
                    String.join(", ", power));
        }
        var text = matter.proposed;
        if (text == null) {
            return;
        }
        int place = matter.performed.size();
        if (place >= text.acts().size()
                || !text.acts().get(place).kind().equals(header.kind())
                || (body != null && !Acts.same(text.acts().get(place).act(), body.act()))) {
            throw wrong(
                    Check.ENACTMENTS,
                    header.number(),
                    "is not what proposal %d says at place %d",
                    matter.number,
                    place + 1);
        }
    }

    private void enact(DecisionEntry.Enacted one, Header header) {
        var matter = matter(one.proposal(), header);
        var acts = matter.proposed == null ? -1 : matter.proposed.acts().size();
        if (!matter.waits()
                || !one.minutes().equals(matter.performed)
                || (acts >= 0 && acts != one.minutes().size())) {
            throw wrong(
                    Check.ENACTMENTS,
                    header.number(),
                    "says proposal %d was enacted in minutes %s, but it was in %s",
                    one.proposal(),
                    one.minutes(),
                    matter.performed);
        }
        due(matter, header);
        if (Fold.member(header.actor()) != 0 && matter.failure == null) {
            throw wrong(
                    Check.ENACTMENTS,
                    header.number(),
                    "member %d enacts what the clerk had not failed to",
                    Fold.member(header.actor()));
        }
        tallies.made(Check.ENACTMENTS);
        matter.performed.clear();
        matter.enactment = new Row.Enactment(header.time(), header.number(), one.minutes());
        performing = null;
    }

    private void fail(DecisionEntry.EnactmentFailed one, Header header) {
        var matter = matter(one.proposal(), header);
        sound(matter.performed.isEmpty(), header, "failed, and yet acts were performed");
        matter.failure = new Row.Failure(header.time(), one.act(), one.code(), one.arguments());
    }

    private void expire(Matter matter, Header header) {
        var expires = matter.closing == null ? null : matter.closing.expires();
        sound(
                matter.waits() && expires != null && !header.time().isBefore(expires),
                header,
                "lapses before its time");
        matter.expired = header.time();
    }

    /** After a minute that no resolution performed, and at the end: nothing is half enacted. */
    void whole() {
        if (performing != null) {
            throw wrong(
                    Check.ENACTMENTS,
                    performing.performed.getFirst(),
                    "performed for proposal %d, which no minute says was enacted",
                    performing.number);
        }
    }

    Stream<Row> rows(Table table) {
        var shown = matters.values().stream().filter(matter -> matter.proposed != null);
        return switch (table) {
            case PROPOSALS -> shown.map(Matter::row);
            case SPONSORS ->
                    shown.flatMap(matter ->
                            matter.sponsors.entrySet().stream()
                                    .map(one ->
                                            new Row.Sponsor(
                                                    matter.number, one.getKey(), one.getValue())));
            case ROLLS ->
                    shown.flatMap(matter ->
                            matter.roll.values().stream()
                                    .map(one ->
                                            new Row.RollLine(
                                                    matter.number,
                                                    one.member(),
                                                    one.memberClass(),
                                                    one.weight())));
            case VOTES -> shown.flatMap(matter -> matter.votes.values().stream());
            default -> Stream.empty();
        };
    }
}
