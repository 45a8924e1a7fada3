package coop.toadlane.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an act leads to: each entry must be one that its kind of act makes, and say what the act
 * says. So nothing enters a register under the cover of another act.
 */
final class Consequences {
    private Consequences() {}

    /** What is wrong with a minute's entries, if anything is; it needs no other minute to say. */
    static Report.@Nullable Wrong fault(Header header, Body body) {
        int slash = header.kind().indexOf('/');
        var kind = slash < 0 ? header.kind() : header.kind().substring(0, slash);
        var act = body.act();
        for (var entry : body.entries()) {
            if (!makes(kind, entry)) {
                return wrong(header, "%s makes an entry it cannot make: %s", kind, named(entry));
            }
            if (!says(kind, act, entry)) {
                return wrong(header, "its act does not say what is entered: %s", named(entry));
            }
        }
        return rules(kind, act, body.entries())
                ? null
                : wrong(header, "its act names other rules than are entered");
    }

    private static Report.Wrong wrong(Header header, String message, Object... with) {
        return Tallies.wrong(Check.ENTRIES, header.number(), message, with).wrong;
    }

    private static String named(Entry entry) {
        return entry.getClass().getSimpleName();
    }

    private static boolean makes(String kind, Entry entry) {
        return switch (entry) {
            case OfficeEntry one -> office(kind, one);
            case MemberEntry one -> member(kind, one);
            case LedgerEntry.AccountOpened _ -> kind.equals("ledger.account");
            case LedgerEntry.Posted _ ->
                    kind.equals("ledger.posting")
                            || kind.equals("choices.enactment")
                            || kind.startsWith("shares.")
                            || kind.startsWith("surplus.");
            case ShareEntry _ -> kind.startsWith("shares.");
            case DecisionEntry one -> decision(kind, one);
            case SurplusEntry one -> surplus(kind, one);
            case ElectionEntry one -> ElectionConsequences.makes(kind, one);
            case ChoiceEntry one -> ChoiceConsequences.makes(kind, one);
        };
    }

    private static boolean office(String kind, OfficeEntry entry) {
        return switch (entry) {
            case OfficeEntry.Founded _ -> kind.equals("office.founding");
            case OfficeEntry.RuleSet _ ->
                    kind.equals("office.founding") || kind.equals("office.amendment");
            case OfficeEntry.Assumed _ ->
                    kind.equals("office.founding") || kind.equals("office.assumptions");
            case OfficeEntry.OfficeTaken _ -> kind.equals("office.appointment");
            case OfficeEntry.OfficeLeft _ -> kind.equals("office.dismissal");
            case OfficeEntry.KeyChanged _ -> kind.equals("office.key");
        };
    }

    private static boolean member(String kind, MemberEntry entry) {
        return switch (entry) {
            case MemberEntry.Admitted _ ->
                    kind.equals("members.admission")
                            || kind.equals("members.application")
                            || kind.equals("members.enrolment");
            case MemberEntry.Left _ ->
                    kind.equals("members.resignation")
                            || kind.equals("members.expulsion")
                            || kind.equals("members.death")
                            || kind.equals("members.enrolment");
            case MemberEntry.ResignationWithdrawn _ ->
                    kind.equals("members.resignation-withdrawal");
            case MemberEntry.ClassChanged _ -> kind.equals("members.class-change");
            case MemberEntry.Applied _,
                    MemberEntry.ApplicationWithdrawn _,
                    MemberEntry.ApplicationRefused _,
                    MemberEntry.ParticularsChanged _,
                    MemberEntry.StatementLodged _,
                    MemberEntry.MemberErased _,
                    MemberEntry.ApplicationErased _ ->
                    kind.startsWith("members.");
        };
    }

    private static boolean decision(String kind, DecisionEntry entry) {
        return switch (entry) {
            case DecisionEntry.Proposed one ->
                    kind.equals("decisions.proposal")
                            || (kind.equals("decisions.rerun") && one.repeats() != null);
            case DecisionEntry.Sponsored _ ->
                    kind.equals("decisions.sponsorship") || kind.equals("decisions.rerun");
            case DecisionEntry.SponsorshipEnded _ -> kind.equals("decisions.sponsorship-end");
            case DecisionEntry.Extended _ ->
                    kind.equals("decisions.ballot") || kind.startsWith("decisions.objection");
            case DecisionEntry.Noticed _ -> kind.equals("decisions.notice");
            case DecisionEntry.Opened _ -> kind.equals("decisions.opening");
            case DecisionEntry.Voted _ -> kind.equals("decisions.ballot");
            case DecisionEntry.ObjectionResolved _ -> kind.startsWith("decisions.objection");
            case DecisionEntry.Commented _ -> kind.startsWith("decisions.comment");
            case DecisionEntry.Closed _ -> kind.equals("decisions.closing");
            case DecisionEntry.Withdrawn _ -> kind.equals("decisions.withdrawal");
            case DecisionEntry.StaySigned _, DecisionEntry.Stayed _ ->
                    kind.equals("decisions.stay");
            case DecisionEntry.Revoked _ -> kind.equals("decisions.revocation");
            case DecisionEntry.Enacted _, DecisionEntry.EnactmentFailed _ ->
                    kind.equals("decisions.enactment");
            case DecisionEntry.Expired _ -> kind.equals("decisions.expiry");
        };
    }

    private static boolean surplus(String kind, SurplusEntry entry) {
        return switch (entry) {
            case SurplusEntry.PatronageRecorded _ ->
                    kind.equals("surplus.patronage") || kind.equals("surplus.import");
            case SurplusEntry.PeriodClosed _ -> kind.equals("surplus.closing");
            case SurplusEntry.Distributed _ -> kind.equals("surplus.distribution");
            case SurplusEntry.Allotted _ -> kind.equals("surplus.allotment");
        };
    }

    /** Where an entry repeats the act, it must repeat it. */
    private static boolean says(String kind, JsonNode act, Entry entry) {
        return switch (entry) {
            case OfficeEntry.Founded one ->
                    text(act, "name", one.name()) && text(act, "key", one.key());
            case OfficeEntry.OfficeTaken(var office, var member) ->
                    text(act, "office", office) && number(act, "member", member);
            case OfficeEntry.OfficeLeft(var office, var member) ->
                    text(act, "office", office) && number(act, "member", member);
            case OfficeEntry.KeyChanged(var key) -> text(act, "key", key);
            case MemberEntry.Left one ->
                    kind.equals("members.enrolment") || number(act, "member", one.member());
            case MemberEntry.ResignationWithdrawn(var member) -> number(act, "member", member);
            case MemberEntry.ClassChanged one ->
                    number(act, "member", one.member())
                            && text(act, "memberClass", one.memberClass());
            case LedgerEntry.AccountOpened one ->
                    text(act, "account", one.account()) && text(act, "type", one.type().name());
            case LedgerEntry.Posted one -> !kind.equals("ledger.posting") || posted(act, one);
            case ShareEntry.Subscribed one ->
                    number(act, "member", one.member())
                            && text(act, "shareClass", one.shareClass())
                            && number(act, "quantity", one.quantity());
            case ShareEntry.SubscriptionCancelled(var number) ->
                    number(act, "subscription", number);
            case ShareEntry.ShareMoved one ->
                    !kind.equals("shares.payment")
                            || (number(act, "member", one.member())
                                    && number(act, "quantity", one.quantity()));
            case DecisionEntry.Voted one ->
                    number(act, "proposal", one.proposal())
                            && text(act, "choice", one.choice().name());
            case SurplusEntry.PeriodClosed one ->
                    text(act, "from", one.from().toString())
                            && text(act, "to", one.to().toString());
            case SurplusEntry.Distributed one -> number(act, "period", one.period());
            case SurplusEntry.Allotted one -> number(act, "period", one.period());
            case DecisionEntry one -> about(kind, act, one);
            case ElectionEntry one -> ElectionConsequences.says(act, one);
            case ChoiceEntry one -> ChoiceConsequences.says(act, one);
            case OfficeEntry _, MemberEntry _, SurplusEntry _ -> true;
        };
    }

    private static boolean about(String kind, JsonNode act, DecisionEntry entry) {
        return switch (entry) {
            case DecisionEntry.Noticed one ->
                    number(act, "proposal", one.proposal())
                            && number(act, "version", one.version());
            case DecisionEntry.Opened one -> number(act, "proposal", one.proposal());
            case DecisionEntry.Closed one -> number(act, "proposal", one.proposal());
            case DecisionEntry.Withdrawn(var proposal) -> number(act, "proposal", proposal);
            case DecisionEntry.StaySigned one -> number(act, "proposal", one.proposal());
            case DecisionEntry.Stayed one -> number(act, "proposal", one.proposal());
            case DecisionEntry.Revoked(var proposal) -> number(act, "proposal", proposal);
            case DecisionEntry.Enacted one -> number(act, "proposal", one.proposal());
            case DecisionEntry.EnactmentFailed one -> number(act, "proposal", one.proposal());
            case DecisionEntry.Expired(var proposal) -> number(act, "proposal", proposal);
            case DecisionEntry.Sponsored one ->
                    kind.equals("decisions.rerun") || number(act, "proposal", one.proposal());
            case DecisionEntry.Extended one -> number(act, "proposal", one.proposal());
            case DecisionEntry.SponsorshipEnded one -> number(act, "proposal", one.proposal());
            case DecisionEntry.ObjectionResolved one ->
                    number(act, "proposal", one.proposal()) && number(act, "member", one.member());
            case DecisionEntry.Proposed one when kind.equals("decisions.rerun") ->
                    one.repeats() != null && number(act, "proposal", one.repeats());
            case DecisionEntry.Proposed one ->
                    text(act, "title", one.title())
                            && Acts.same(act.path("acts"), Json.tree((Object) one.acts()));
            case DecisionEntry.Commented one -> number(act, "proposal", one.proposal());
            case DecisionEntry.Voted _ -> true;
        };
    }

    private static boolean posted(JsonNode act, LedgerEntry.Posted posted) {
        var lines = act.path("lines");
        if (!text(act, "date", posted.date().toString()) || lines.size() != posted.lines().size()) {
            return false;
        }
        int place = 0;
        for (var line : posted.lines()) {
            var said = lines.get(place++);
            var member = said.path("member");
            if (!text(said, "account", line.account())
                    || !number(said, "amount", line.amount())
                    || !text(said, "currency", line.currency())
                    || (line.member() == null
                            ? !member.isNull() && !member.isMissingNode()
                            : !number(said, "member", line.member()))) {
                return false;
            }
        }
        return true;
    }

    /** Rules are set exactly as the act says, no more and no fewer. */
    private static boolean rules(String kind, JsonNode act, List<Entry> entries) {
        if (!kind.equals("office.amendment") && !kind.equals("office.founding")) {
            return true;
        }
        var said = act.path("rules");
        int set = 0;
        for (var entry : entries) {
            if (entry instanceof OfficeEntry.RuleSet(var key, var value)) {
                set++;
                if (!Acts.same(said.path(key), value)) {
                    return false;
                }
            }
        }
        return set == said.size();
    }

    private static boolean text(JsonNode act, String field, String value) {
        return act.path(field).asString("").strip().equals(value.strip());
    }

    private static boolean number(JsonNode act, String field, long value) {
        return act.path(field).asLong(Long.MIN_VALUE) == value;
    }
}
