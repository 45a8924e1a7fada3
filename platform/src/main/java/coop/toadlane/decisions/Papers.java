package coop.toadlane.decisions;

import coop.toadlane.members.Members;
import coop.toadlane.members.Seat;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.ParticularsId;
import coop.toadlane.pictures.VotePicture;
import coop.toadlane.record.DecisionEntry.Choice;
import coop.toadlane.tally.Check;
import coop.toadlane.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ballot papers, what was written on them, and the picture of their count. */
@Component
class Papers {
    private static final int REASONS = 50;
    private final Matters matters;
    private final BallotBox box;
    private final Members members;
    private final Particulars particulars;

    Papers(Matters matters, BallotBox box, Members members, Particulars particulars) {
        this.matters = matters;
        this.box = box;
        this.members = members;
        this.particulars = particulars;
    }

    /** The visitor's paper while the ballot is open, or null. */
    ProposalPage.@Nullable Paper paper(Matter matter, Matter.Stage stage, Seat seat) {
        if (stage != Matter.Stage.OPEN || matter.notice() == null || matter.opening() == null) {
            return null;
        }
        var terms = matter.notice().terms();
        var vote = box.of(matter.coop(), matter.number(), seat.member()).orElse(null);
        var reason = vote == null ? null : vote.reason();
        var unit = matter.opening().unit();
        return new ProposalPage.Paper(
                box.onRoll(matter.coop(), matter.number(), seat.member()),
                terms.consent(),
                terms.changeable(),
                vote,
                reason == null ? null : particulars.text(new ParticularsId(reason)).orElse(null),
                matters.votes(matter.coop(), matter.number())
                                .count(matter.opening().entitled())
                                .voted()
                        / unit,
                matter.opening().entitled() / unit);
    }

    /** The result once it is counted: nobody watches the votes come in. */
    @Nullable VotePicture picture(Matter matter) {
        if (matter.notice() == null || matter.opening() == null || matter.closing() == null) {
            return null;
        }
        var opening = matter.opening();
        var votes = matter.closing().votes();
        var checks = votes.verdict(matter.notice().terms(), opening).checks();
        return new VotePicture(
                votes.inFavour(),
                votes.against() + votes.objections(),
                votes.abstain(),
                opening.entitled(),
                need(checks, "quorum."),
                Math.max(1, need(checks, "threshold.")),
                matter.closing().carried());
    }

    private static long need(List<Check> checks, String prefix) {
        return checks.stream()
                .filter(check -> check.key().startsWith(prefix))
                .mapToLong(Check::need)
                .findFirst()
                .orElse(0);
    }

    /** The reasons members gave with their votes: objections at once, others after the close. */
    List<ProposalPage.Reason> reasons(Matter matter, Matter.Stage stage, Seat seat, Words words) {
        if (matter.opening() == null) {
            return List.of();
        }
        var open = stage == Matter.Stage.OPEN;
        var votes =
                box.reasoned(matter.coop(), matter.number(), REASONS).stream()
                        .filter(vote -> !open || vote.choice() == Choice.OBJECT)
                        .toList();
        var names = members.names(seat, votes.stream().map(Vote::member).toList());
        Map<ParticularsId, String> texts =
                particulars.texts(
                        votes.stream()
                                .map(Vote::reason)
                                .filter(Objects::nonNull)
                                .map(ParticularsId::new)
                                .collect(Collectors.toSet()));
        return votes.stream()
                .map(vote ->
                        new ProposalPage.Reason(
                                Naming.of(vote.member(), names, words),
                                words.t(
                                        vote.resolved()
                                                ? "decisions.choice.resolved"
                                                : choice(vote.choice())),
                                text(texts, vote.reason(), words),
                                open && !vote.resolved() && vote.member().equals(seat.member()),
                                vote.member().value(),
                                open))
                .toList();
    }

    static String choice(Choice choice) {
        return "decisions.choice." + choice.name().toLowerCase(Locale.ROOT);
    }

    private static String text(
            Map<ParticularsId, String> texts, @Nullable UUID reason, Words words) {
        var text = reason == null ? null : texts.get(new ParticularsId(reason));
        return text == null ? words.t("decisions.erased") : text;
    }
}
