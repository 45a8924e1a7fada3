package coop.toadlane.shares;

import coop.toadlane.ledger.Chart;
import coop.toadlane.ledger.Ledger;
import coop.toadlane.members.Holdings;
import coop.toadlane.members.Seat;
import coop.toadlane.money.Money;
import coop.toadlane.pictures.CapitalOverTime;
import coop.toadlane.words.Mistakes;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** "Own": what a member holds, what they still have to pay, and their capital account. */
@Controller
class SharesController {
    private final Shares shares;
    private final Ledger ledger;

    SharesController(Shares shares, Ledger ledger) {
        this.shares = shares;
        this.ledger = ledger;
    }

    @GetMapping("/c/{coop}/shares")
    String mine(Seat seat, Model model) {
        return show(seat, "", "", new Mistakes(), model);
    }

    /** The page, with what was typed into its form. */
    String show(Seat seat, String shareClass, String quantity, Mistakes mistakes, Model model) {
        var member = seat.member();
        var classes = ShareClass.all(seat.rulebook());
        model.addAttribute("classes", classes);
        var holdings = shares.of(seat.coop(), member, seat.today());
        var unpaid = shares.unpaid(seat.coop(), member);
        model.addAttribute(
                "open",
                classes.values().stream()
                        .filter(one -> one.open(seat.memberClass()))
                        .filter(one -> taken(one, holdings, unpaid) < one.maximum())
                        .toList());
        model.addAttribute("holdings", holdings);
        model.addAttribute("unpaid", unpaid);
        model.addAttribute("movements", shares.movements(seat.coop(), member));
        var steps = steps(seat);
        model.addAttribute("capital", capital(steps, seat.mustBeMember().since(), seat.today()));
        model.addAttribute("steps", steps);
        model.addAttribute("currency", seat.house().currency());
        model.addAttribute("chosen", shareClass);
        model.addAttribute("quantity", quantity);
        model.addAttribute("mistakes", mistakes);
        return "shares/mine";
    }

    /** How many shares of a class a member has, or has subscribed. */
    private static long taken(
            ShareClass one, List<Holdings.Holding> holdings, List<Shares.Subscribed> unpaid) {
        long held =
                holdings.stream()
                        .filter(holding -> holding.shareClass().equals(one.id()))
                        .mapToLong(Holdings.Holding::shares)
                        .sum();
        long subscribed =
                unpaid.stream()
                        .filter(made -> made.shareClass().equals(one.id()))
                        .mapToLong(Shares.Subscribed::unpaid)
                        .sum();
        return held + subscribed;
    }

    private List<Ledger.Step> steps(Seat seat) {
        return Chart.account(seat.rulebook(), Chart.Part.CAPITAL_ACCOUNTS)
                .map(account -> ledger.steps(seat.coop(), account, seat.member()))
                .orElse(List.of());
    }

    /** The capital account day by day; a credit balance is the member's, so the sign turns. */
    private static @Nullable CapitalOverTime capital(
            List<Ledger.Step> steps, LocalDate joined, LocalDate today) {
        var balances = new TreeMap<LocalDate, Money>();
        Money balance = null;
        for (var step : steps) {
            balance = balance == null ? step.amount() : balance.plus(step.amount());
            balances.put(step.date(), balance.negated());
        }
        if (balance == null) {
            return null;
        }
        if (joined.isBefore(balances.firstKey())) {
            balances.put(joined, balance.minus(balance));
        }
        var points =
                balances.entrySet().stream()
                        .map(day -> new CapitalOverTime.Point(day.getKey(), day.getValue()))
                        .toList();
        var last = balances.lastKey();
        return new CapitalOverTime(points, last.isAfter(today) ? last : today);
    }
}
