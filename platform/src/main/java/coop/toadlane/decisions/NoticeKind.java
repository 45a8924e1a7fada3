package coop.toadlane.decisions;

import coop.toadlane.office.Authority;
import coop.toadlane.office.Case;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Powers;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.Body;
import coop.toadlane.record.DecisionEntry;
import coop.toadlane.record.Openness;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives notice: from here on text, acts and rule values stand fast. */
@Component
final class NoticeKind extends NamedKind<Acts.Notice> {
    private final Matters matters;
    private final MethodOf methods;
    private final Sponsors sponsors;
    private final Powers powers;

    NoticeKind(Matters matters, MethodOf methods, Sponsors sponsors, Powers powers) {
        super(
                "decisions.notice",
                Acts.Notice.class,
                Openness.PUBLIC,
                Power.of("member", "office:secretary"));
        this.matters = matters;
        this.methods = methods;
        this.sponsors = sponsors;
        this.powers = powers;
    }

    @Override
    public Ruling rule(Case<Acts.Notice> one, Sitting sitting) {
        var act = one.act();
        var matter = matters.find(sitting.coop(), act.proposal()).orElse(null);
        if (matter == null) {
            return Refusal.of("decisions.no-proposal", act.proposal());
        }
        if (!matter.beforeOpening() || matter.notice() != null) {
            return Refusal.of("decisions.no-notice-now", act.proposal());
        }
        if (matter.version() != act.version()) {
            return Refusal.at("version", "decisions.other-version", matter.version());
        }
        if (!may(one, matter, sitting)) {
            return Refusal.of("decisions.not-yours-to-notice");
        }
        return switch (methods.of(matter.acts(), sitting.rulebook())) {
            case MethodOf.Answer.Unfit(var refusal) -> refusal;
            case MethodOf.Answer.By by when !by.method().equals(matter.method()) ->
                    Refusal.of("decisions.other-method", matter.method(), by.method());
            case MethodOf.Answer.By by -> noticed(act, matter, by, sitting);
        };
    }

    /** The proposer, or whoever holds an office that the rulebook names. */
    private boolean may(Case<Acts.Notice> one, Matter matter, Sitting sitting) {
        if (!(one.authority() instanceof Authority.Self)
                || matter.proposer().equals(one.member())) {
            return true;
        }
        var held = powers.held(sitting.coop(), one.member());
        return sitting.rulebook().power(this).offices().stream().anyMatch(held::contains);
    }

    private Ruling noticed(Acts.Notice act, Matter matter, MethodOf.Answer.By by, Sitting sitting) {
        var terms = by.terms();
        var support = sponsors.of(matter, terms, sitting.rulebook(), sitting.today());
        if (!support.enough()) {
            return Refusal.of("decisions.sponsors-missing", support.have(), support.needed());
        }
        var zone = ZoneId.of(sitting.rulebook().text("coop.zone"));
        if (act.opens() != null && act.opens().isAfter(sitting.today().plusYears(1))) {
            return Refusal.at("opens", "decisions.too-far");
        }
        var days = BallotDays.of(sitting.time(), zone, terms, act.opens());
        if (days == null) {
            var earliest = BallotDays.earliest(sitting.today(), terms);
            return Refusal.at("opens", "decisions.too-soon", earliest, terms.noticeDays());
        }
        var classes = Rolls.classes(sitting.rulebook());
        if (classes == null) {
            return Refusal.of("decisions.cap-unreadable");
        }
        var refused = rehearsed(matter, sitting);
        if (refused != null) {
            return refused;
        }
        var content =
                DecisionEntry.content(
                        matter.title(), matter.text(), ProposalKind.acts(matter.acts()));
        return Ruling.enter(
                new DecisionEntry.Noticed(
                        matter.number(),
                        matter.version(),
                        Body.hash(content),
                        by.values(),
                        classes,
                        days.opens(),
                        days.closes(),
                        Duration.ofDays(terms.delayDays()).toSeconds(),
                        Duration.ofDays(terms.graceDays()).toSeconds(),
                        zone.getId()));
    }

    /** Nobody is asked to vote on what could not be done even today. */
    private static @Nullable Refusal rehearsed(Matter matter, Sitting sitting) {
        var tried = sitting.rehearse(matter.acts(), new Authority.Resolution(matter.number()));
        return switch (tried) {
            case Sitting.Performance.All _ -> null;
            case Sitting.Performance.None(var refusal, _) ->
                    new Refusal(refusal.code(), null, refusal.arguments());
        };
    }
}
