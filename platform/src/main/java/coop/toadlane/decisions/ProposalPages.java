package coop.toadlane.decisions;

import coop.toadlane.members.Members;
import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Powers;
import coop.toadlane.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what the page of a proposal shows to one member. */
@Component
class ProposalPages {
    private final Matters matters;
    private final Members members;
    private final Clerk clerk;
    private final Powers powers;
    private final Clock clock;
    private final MethodOf methods;
    private final Sponsors supporters;
    private final Papers papers;
    private final Talks talks;
    private final Wordings wordings;
    private final ObjectProvider<LetterLog> letters;

    ProposalPages(
            Matters matters,
            Members members,
            Clerk clerk,
            Powers powers,
            Clock clock,
            MethodOf methods,
            Sponsors supporters,
            Papers papers,
            Talks talks,
            Wordings wordings,
            ObjectProvider<LetterLog> letters) {
        this.matters = matters;
        this.members = members;
        this.clerk = clerk;
        this.powers = powers;
        this.clock = clock;
        this.methods = methods;
        this.supporters = supporters;
        this.papers = papers;
        this.talks = talks;
        this.wordings = wordings;
        this.letters = letters;
    }

    ProposalPage page(Matter matter, Seat seat, Words words) {
        var now = clock.instant();
        var stage = matter.stage(now);
        var seen = changes(matter);
        var changes = seen.changes().stream().flatMap(List::stream).toList();
        var sponsors = matters.sponsors(matter.coop(), matter.number());
        var asked = new HashSet<>(ChangeWords.members(changes));
        asked.add(matter.proposer());
        asked.addAll(sponsors);
        var names = members.names(seat, asked);
        var terms = terms(matter, seat);
        var how = new MethodWords(words);
        var support =
                stage == Matter.Stage.DRAFT
                        ? support(matter, seat, sponsors, terms, names, words)
                        : null;
        return new ProposalPage(
                Proposals.href(matter.coop(), matter.number()),
                matter,
                stage,
                Naming.of(matter.proposer(), names, words),
                ProposalPage.paragraphs(matter.text()),
                new ChangeWords(words, names).all(changes),
                seen.refusal() == null ? null : Refusals.sentence(words, seen.refusal()),
                terms == null ? List.of() : how.all(terms),
                terms == null ? null : how.warning(terms),
                VerdictWords.of(matter, words),
                papers.picture(matter),
                papers.paper(matter, stage, seat),
                support,
                doings(matter, stage, seat, terms, support, words, now),
                talks.of(matter, seat, words),
                papers.reasons(matter, stage, seat, words),
                wordings.earlier(matter),
                matters.repeat(matter.coop(), matter.number()).orElse(null),
                seat.holds("secretary") ? letters(matter, words) : null);
    }

    private @Nullable String letters(Matter matter, Words words) {
        return letters.stream()
                .flatMap(log -> log.sentence(matter.coop(), matter.number(), words).stream())
                .findFirst()
                .orElse(null);
    }

    /** Before the vote what would change today; from its opening on what the voters were shown. */
    private Clerk.Preview changes(Matter matter) {
        if (matter.opening() != null) {
            return new Clerk.Preview(List.of(matter.opening().changes()), null);
        }
        return matter.acts().isEmpty() || matter.withdrawn() != null
                ? new Clerk.Preview(List.of(), null)
                : clerk.preview(matter.coop(), matter.acts());
    }

    private @Nullable Terms terms(Matter matter, Seat seat) {
        if (matter.notice() != null) {
            return matter.notice().terms();
        }
        return switch (methods.of(matter.acts(), seat.rulebook())) {
            case MethodOf.Answer.By by -> by.terms();
            case MethodOf.Answer.Unfit _ -> null;
        };
    }

    private ProposalPage.Support support(
            Matter matter,
            Seat seat,
            List<MemberNo> sponsors,
            @Nullable Terms terms,
            Map<MemberNo, String> names,
            Words words) {
        var standing =
                terms == null
                        ? new Sponsors.Standing(sponsors.size(), 0)
                        : supporters.of(matter, terms, seat.rulebook(), seat.today());
        return new ProposalPage.Support(
                sponsors.stream().map(sponsor -> Naming.of(sponsor, names, words)).toList(),
                standing.have(),
                standing.needed(),
                sponsors.contains(seat.member()),
                matter.proposer().equals(seat.member()));
    }

    private ProposalPage.Doings doings(
            Matter matter,
            Matter.Stage stage,
            Seat seat,
            @Nullable Terms terms,
            ProposalPage.@Nullable Support support,
            Words words,
            Instant now) {
        var own = matter.proposer().equals(seat.member());
        var gives = own || holdsAny(seat, List.of("secretary"));
        var earliest = terms == null ? seat.today() : BallotDays.earliest(seat.today(), terms);
        var signatures = matters.signatures(matter.coop(), matter.number());
        return new ProposalPage.Doings(
                own && matter.beforeOpening(),
                stage == Matter.Stage.DRAFT && gives && support != null && support.enough(),
                mayStay(matter, seat, terms, signatures),
                stage == Matter.Stage.FAILED && inWindow(matter, now),
                words.date(earliest),
                signatures.size(),
                terms == null ? 0 : terms.petition());
    }

    private boolean mayStay(
            Matter matter, Seat seat, @Nullable Terms terms, List<Matters.Signature> signatures) {
        if (terms == null || !matter.waits() || matter.stay() != null) {
            return false;
        }
        var byOffice =
                powers.held(seat.coop(), seat.member()).stream()
                        .anyMatch(office -> terms.stay().contains("office:" + office));
        return byOffice
                || (terms.petition() > 0
                        && signatures.stream()
                                .noneMatch(known -> known.member().equals(seat.member())));
    }

    private static boolean inWindow(Matter matter, Instant now) {
        return matter.closing() != null
                && matter.closing().expires() != null
                && now.isBefore(matter.closing().expires());
    }

    private static boolean holdsAny(Seat seat, List<String> offices) {
        return offices.stream().anyMatch(seat::holds);
    }
}
