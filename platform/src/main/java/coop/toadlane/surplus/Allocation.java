package coop.toadlane.surplus;

import coop.toadlane.ledger.Chart.Part;
import coop.toadlane.money.Destination;
import coop.toadlane.money.Distribution;
import coop.toadlane.money.Money;
import coop.toadlane.money.Outcome;
import coop.toadlane.money.RuleDocument;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Rulebook;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A distribution with everything it needs to be entered: its sharers and its accounts. */
@Component
class Allocation {
    private final Sharing sharing;
    private final SurplusAccounts accounts;

    Allocation(Sharing sharing, SurplusAccounts accounts) {
        this.sharing = sharing;
        this.accounts = accounts;
    }

    /** Either a distribution that closes and has an account for every destination, or why not. */
    sealed interface Result {
        /**
         * @param accounts the account of each destination
         * @param source the account in which the period's surplus lies
         */
        record Closes(
                Surplus.Period period,
                JsonNode rules,
                Distribution distribution,
                SortedMap<String, Money> figures,
                List<Sharing.Sharer> order,
                Map<Destination, String> accounts,
                String source)
                implements Result {}

        record Not(Refusal refusal) implements Result {}
    }

    /** Works a distribution out anew. */
    Result of(
            CoopId coop,
            Rulebook rulebook,
            Surplus.Period period,
            JsonNode rules,
            SortedMap<String, Money> figures,
            List<MemberNo> order) {
        var fault = fault(coop, period, order);
        if (fault != null) {
            return new Result.Not(fault);
        }
        var document = SurplusRules.read(rules);
        var sharers = sharing.sharers(coop, period, order);
        return switch (sharing.outcome(coop, period, document, figures, sharers)) {
            case Outcome.Refused(var reason) -> new Result.Not(Reasons.of(reason, sharers));
            case Outcome.Distributed(var distribution) ->
                    accounted(coop, rulebook, period, rules, figures, sharers, distribution);
        };
    }

    /** The same, with the figures as they are today. */
    Result today(
            CoopId coop,
            Rulebook rulebook,
            java.time.LocalDate today,
            Surplus.Period period,
            JsonNode rules,
            List<MemberNo> order) {
        RuleDocument document = SurplusRules.read(rules);
        var figures = sharing.figures(coop, rulebook, document, today);
        return of(coop, rulebook, period, rules, figures, order);
    }

    private @Nullable Refusal fault(CoopId coop, Surplus.Period period, List<MemberNo> order) {
        Set<MemberNo> named = new HashSet<>(order);
        if (named.size() != order.size()) {
            return Refusal.at("order", "surplus.order-twice");
        }
        var entitled = sharing.entitled(coop, period);
        for (var member : entitled) {
            if (!named.contains(member)) {
                return Refusal.at("order", "surplus.order-lacks", member.toString());
            }
        }
        for (var member : order) {
            if (!entitled.contains(member)) {
                return Refusal.at("order", "surplus.order-stranger", member.toString());
            }
        }
        return null;
    }

    private Result accounted(
            CoopId coop,
            Rulebook rulebook,
            Surplus.Period period,
            JsonNode rules,
            SortedMap<String, Money> figures,
            List<Sharing.Sharer> order,
            Distribution distribution) {
        var found = new LinkedHashMap<Destination, String>();
        for (var to : distribution.totals().keySet()) {
            var account = accounts.of(coop, rulebook, to);
            if (account.isEmpty()) {
                return new Result.Not(
                        Refusal.of("surplus.no-account", to.kind().word(), to.name()));
            }
            found.put(to, account.get().code());
        }
        var source = accounts.of(coop, rulebook, Part.PERIOD_SURPLUS);
        return source.isEmpty()
                ? new Result.Not(Refusal.of("surplus.no-part", Part.PERIOD_SURPLUS.key()))
                : new Result.Closes(
                        period, rules, distribution, figures, order, found, source.get().code());
    }
}
