package coop.toadlane.check;

import coop.toadlane.record.ChoiceEntry;
import coop.toadlane.record.DecisionEntry;
import coop.toadlane.record.ElectionEntry;
import coop.toadlane.record.Entry;
import coop.toadlane.record.Header;
import coop.toadlane.record.LedgerEntry;
import coop.toadlane.record.MemberEntry;
import coop.toadlane.record.OfficeEntry;
import coop.toadlane.record.ShareEntry;
import coop.toadlane.record.SurplusEntry;
import coop.toadlane.words.Words;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says minutes in words. */
final class Saying {
    private final Words words;

    Saying(Words words) {
        this.words = words;
    }

    /** Who did what by which right, as a sentence. */
    String header(Header header) {
        return words.t("check.minute.said", actor(header), kind(header), right(header));
    }

    String kind(Header header) {
        var name = header.kind().replaceFirst("/.*", "");
        return words.has("kind." + name) ? words.t("kind." + name) : name;
    }

    String actor(Header header) {
        var actor = header.actor();
        return actor.matches("m[0-9]+")
                ? words.t("check.actor.member", actor.substring(1))
                : words.t("check.actor." + actor);
    }

    private String right(Header header) {
        var parts = header.authority().split(":", 2);
        return parts.length == 1
                ? words.t("check.by." + parts[0])
                : words.t("check.by." + parts[0], parts[1]);
    }

    /** What a minute changed in a register, as a sentence. */
    String entry(Entry entry) {
        return switch (entry) {
            case OfficeEntry one -> office(one);
            case MemberEntry one -> member(one);
            case LedgerEntry one -> ledger(one);
            case ShareEntry one -> share(one);
            case DecisionEntry one -> decision(one);
            case SurplusEntry one -> surplus(one);
            case ElectionEntry one -> election(one);
            case ChoiceEntry one -> choice(one);
        };
    }

    /** An entry by its name and nothing more: {@code check.entry.period-closed}. */
    private String named(Entry entry, Object... with) {
        var name =
                entry.getClass()
                        .getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT);
        return words.t("check.entry." + name, with);
    }

    private String office(OfficeEntry entry) {
        return switch (entry) {
            case OfficeEntry.Founded one -> named(one, one.name(), one.currency());
            case OfficeEntry.RuleSet one -> named(one, one.key(), one.value().toString());
            case OfficeEntry.Assumed one -> named(one, one.rules().size());
            case OfficeEntry.OfficeTaken one -> named(one, text(one.member()), one.office());
            case OfficeEntry.OfficeLeft one -> named(one, text(one.member()), one.office());
            case OfficeEntry.KeyChanged one -> named(one, one.key());
        };
    }

    private String member(MemberEntry entry) {
        return switch (entry) {
            case MemberEntry.Applied one -> named(one, text(one.application()), one.memberClass());
            case MemberEntry.ApplicationWithdrawn one -> named(one, text(one.application()));
            case MemberEntry.ApplicationRefused one -> named(one, text(one.application()));
            case MemberEntry.Admitted one ->
                    named(one, text(one.member()), one.memberClass(), words.date(one.since()));
            case MemberEntry.ParticularsChanged one -> named(one, text(one.member()));
            case MemberEntry.ClassChanged one -> named(one, text(one.member()), one.memberClass());
            case MemberEntry.StatementLodged one -> named(one, text(one.member()));
            case MemberEntry.Left one -> named(one, text(one.member()), words.date(one.on()));
            case MemberEntry.ResignationWithdrawn one -> named(one, text(one.member()));
            case MemberEntry.MemberErased one -> named(one, text(one.member()));
            case MemberEntry.ApplicationErased one -> named(one, text(one.application()));
        };
    }

    private String ledger(LedgerEntry entry) {
        return switch (entry) {
            case LedgerEntry.AccountOpened one -> named(one, one.account(), one.name());
            case LedgerEntry.Posted one ->
                    named(one, one.text(), words.date(one.date())) + ": " + lines(one);
        };
    }

    private String lines(LedgerEntry.Posted posted) {
        return String.join(
                "; ",
                posted.lines().stream()
                        .map(line ->
                                line.account() + " " + words.money(line.amount(), line.currency()))
                        .toList());
    }

    private String share(ShareEntry entry) {
        return switch (entry) {
            case ShareEntry.Subscribed one ->
                    named(one, text(one.member()), one.quantity(), one.shareClass());
            case ShareEntry.SubscriptionCancelled one -> named(one, text(one.subscription()));
            case ShareEntry.ShareMoved one ->
                    named(one, text(one.member()), one.quantity(), one.shareClass());
        };
    }

    private String decision(DecisionEntry entry) {
        return switch (entry) {
            case DecisionEntry.Proposed one -> named(one, text(one.proposal()), one.title());
            case DecisionEntry.Sponsored one ->
                    named(one, text(one.proposal()), text(one.member()));
            case DecisionEntry.SponsorshipEnded one ->
                    named(one, text(one.proposal()), text(one.member()));
            case DecisionEntry.Noticed one ->
                    named(
                            one,
                            text(one.proposal()),
                            words.time(one.opens()),
                            words.time(one.closes()));
            case DecisionEntry.Opened one -> named(one, text(one.proposal()), one.roll().size());
            case DecisionEntry.Voted one ->
                    named(
                            one,
                            text(one.proposal()),
                            text(one.member()),
                            words.t("check.choice." + one.choice().name()));
            case DecisionEntry.Extended one ->
                    named(one, text(one.proposal()), words.time(one.closes()));
            case DecisionEntry.ObjectionResolved one ->
                    named(one, text(one.proposal()), text(one.member()));
            case DecisionEntry.Commented one ->
                    named(one, text(one.proposal()), text(one.member()));
            case DecisionEntry.Closed one ->
                    named(
                            one,
                            text(one.proposal()),
                            one.votesFor(),
                            one.against() + one.objections(),
                            one.abstain(),
                            words.t("check.verdict." + one.verdict()));
            case DecisionEntry.Withdrawn one -> named(one, text(one.proposal()));
            case DecisionEntry.StaySigned one ->
                    named(one, text(one.proposal()), text(one.member()));
            case DecisionEntry.Stayed one ->
                    named(one, text(one.proposal()), words.time(one.until()));
            case DecisionEntry.Revoked one -> named(one, text(one.proposal()));
            case DecisionEntry.Enacted one -> named(one, text(one.proposal()), minutes(one));
            case DecisionEntry.EnactmentFailed one -> named(one, text(one.proposal()));
            case DecisionEntry.Expired one -> named(one, text(one.proposal()));
        };
    }

    private String surplus(SurplusEntry entry) {
        return switch (entry) {
            case SurplusEntry.PatronageRecorded one -> named(one, one.uses().size());
            case SurplusEntry.PeriodClosed one ->
                    named(
                            one,
                            text(one.period()),
                            words.date(one.from()),
                            words.date(one.to()),
                            words.money(one.surplus(), one.currency()));
            case SurplusEntry.Distributed one ->
                    named(one, text(one.period()), words.money(one.result(), one.currency()));
            case SurplusEntry.Allotted one ->
                    named(one, text(one.period()), one.allotments().size());
        };
    }

    private String choice(ChoiceEntry entry) {
        return switch (entry) {
            case ChoiceEntry.ChoiceCalled one -> named(one, text(one.choice()));
            case ChoiceEntry.ChoiceCancelled(var number) -> named(entry, text(number));
            case ChoiceEntry.ChoiceLapsed(var number) -> named(entry, text(number));
            case ChoiceEntry.OptionSuggested one ->
                    named(one, text(one.choice()), text(one.option()), text(one.member()));
            case ChoiceEntry.OptionWithdrawn(var number, var option) ->
                    named(entry, text(number), text(option));
            case ChoiceEntry.OptionDiscussed one ->
                    named(one, text(one.choice()), text(one.option()), text(one.member()));
            case ChoiceEntry.ChoiceOpened one ->
                    named(one, text(one.choice()), one.roll().size(), one.commitment());
            case ChoiceEntry.ChoiceVoted one ->
                    named(
                            one,
                            text(one.choice()),
                            text(one.member()),
                            one.marks().stream()
                                    .map(mark -> mark.option() + ": " + mark.value())
                                    .collect(Collectors.joining(", ")));
            case ChoiceEntry.ChoiceCounted one ->
                    named(
                            one,
                            text(one.choice()),
                            one.cast(),
                            one.chosen().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", ")),
                            one.seed());
            case ChoiceEntry.ChoiceEnacted(var number) -> named(entry, text(number));
        };
    }

    private String election(ElectionEntry entry) {
        return switch (entry) {
            case ElectionEntry.ElectionCalled one ->
                    named(one, text(one.election()), one.office(), one.seats());
            case ElectionEntry.ElectionCancelled(var number) -> named(entry, text(number));
            case ElectionEntry.ElectionLapsed(var number) -> named(entry, text(number));
            case ElectionEntry.CandidateNominated one ->
                    named(one, text(one.election()), text(one.member()), text(one.by()));
            case ElectionEntry.NominationAccepted(var number, var member) ->
                    named(entry, text(number), text(member));
            case ElectionEntry.CandidateStated one ->
                    named(one, text(one.election()), text(one.member()));
            case ElectionEntry.NominationWithdrawn(var number, var member) ->
                    named(entry, text(number), text(member));
            case ElectionEntry.ElectionOpened one ->
                    named(one, text(one.election()), one.roll().size(), one.commitment());
            case ElectionEntry.BallotCast one ->
                    named(one, text(one.election()), text(one.member()), one.ranks().toString());
            case ElectionEntry.PaperHanded(var number, var member) ->
                    named(entry, text(number), text(member));
            case ElectionEntry.PaperRead one ->
                    named(one, text(one.election()), text(one.paper()), text(one.teller()));
            case ElectionEntry.PaperConfirmed one ->
                    named(one, text(one.election()), text(one.paper()), text(one.teller()));
            case ElectionEntry.ElectionCounted one ->
                    named(
                            one,
                            text(one.election()),
                            one.online() + one.papers(),
                            one.winners().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", ")),
                            one.seed());
            case ElectionEntry.ElectionEnacted(var number, _) -> named(entry, text(number));
            case ElectionEntry.ElectionStuck(var number, _, _) -> named(entry, text(number));
        };
    }

    private static String minutes(DecisionEntry.Enacted one) {
        return String.join(", ", one.minutes().stream().map(String::valueOf).toList());
    }

    /** A number that names something and is never grouped. */
    private static String text(int number) {
        return String.valueOf(number);
    }
}
