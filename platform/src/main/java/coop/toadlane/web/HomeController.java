package coop.toadlane.web;

import coop.toadlane.check.Lately;
import coop.toadlane.decisions.Resolutions;
import coop.toadlane.ledger.Chart;
import coop.toadlane.ledger.Ledger;
import coop.toadlane.members.DeskItem;
import coop.toadlane.members.DeskItems;
import coop.toadlane.members.Seat;
import coop.toadlane.money.Money;
import coop.toadlane.shares.ShareClass;
import coop.toadlane.shares.Shares;
import coop.toadlane.surplus.Surplus;
import coop.toadlane.words.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A member's home: what waits for them, what they own, what has been decided. */
@Controller
public class HomeController {
    private static final int FEW = 5;
    private static final int NEWS = 8;
    private final List<DeskItems> rooms;
    private final Shares shares;
    private final Ledger ledger;
    private final Resolutions resolutions;
    private final Surplus surplus;
    private final Visits visits;
    private final Lately lately;
    private final Texts texts;

    HomeController(
            List<DeskItems> rooms,
            Shares shares,
            Ledger ledger,
            Resolutions resolutions,
            Surplus surplus,
            Visits visits,
            Lately lately,
            Texts texts) {
        this.rooms = rooms;
        this.shares = shares;
        this.ledger = ledger;
        this.resolutions = resolutions;
        this.surplus = surplus;
        this.visits = visits;
        this.lately = lately;
        this.texts = texts;
    }

    @GetMapping("/c/{coop}/home")
    String show(Seat seat, Locale speaks, Model model) {
        var member = seat.member();
        var waiting = waiting(seat, "member");
        model.addAttribute("items", waiting.stream().limit(FEW).toList());
        model.addAttribute("more", Math.max(0, waiting.size() - FEW));
        var words = texts.in(speaks).at(ZoneId.of(seat.rulebook().text("coop.zone")));
        model.addAttribute("news", lately.since(seat, visits.note(seat), NEWS, words));
        model.addAttribute("holdings", shares.of(seat.coop(), member, seat.today()));
        model.addAttribute("shareClasses", ShareClass.all(seat.rulebook()));
        model.addAttribute("capital", part(seat, Chart.Part.CAPITAL_ACCOUNTS));
        model.addAttribute("payable", part(seat, Chart.Part.SURPLUS_PAYABLE));
        model.addAttribute("resolutions", resolutions.last(seat.coop(), FEW));
        model.addAttribute("number", member.value());
        model.addAttribute("earned", earned(seat));
        return "web/home";
    }

    /**
     * The member's part of the newest surplus that was shared.
     *
     * @param until the last day of its period
     */
    public record Earned(int period, LocalDate until, Money cash, Money capital) {
        public Money whole() {
            return cash.plus(capital);
        }
    }

    private @Nullable Earned earned(Seat seat) {
        return surplus.allotments(seat.coop(), seat.member()).stream()
                .findFirst()
                .flatMap(one ->
                        surplus.period(seat.coop(), one.period())
                                .map(period -> earned(one, period)))
                .orElse(null);
    }

    private static Earned earned(Surplus.Allotted one, Surplus.Period period) {
        var currency = period.surplus().currency();
        return new Earned(
                one.period(),
                period.to(),
                new Money(one.cash(), currency),
                new Money(one.capital(), currency));
    }

    /** What the co-op holds for the member; a credit balance is theirs, so the sign turns. */
    private @Nullable Money part(Seat seat, Chart.Part part) {
        return Chart.account(seat.rulebook(), part)
                .map(account ->
                        ledger.part(seat.coop(), account, seat.member(), seat.house().currency())
                                .negated())
                .orElse(null);
    }

    /** What waits on one desk: what has a deadline first, then the oldest. */
    private List<DeskItem> waiting(Seat seat, String office) {
        return rooms.stream()
                .flatMap(room -> room.waiting(seat.coop(), seat).stream())
                .filter(item -> item.office().equals(office))
                .sorted(
                        Comparator.comparing(
                                        DeskItem::due,
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(DeskItem::since))
                .toList();
    }

    @GetMapping("/c/{coop}/desk/{office}")
    String desk(
            Seat seat,
            @org.springframework.web.bind.annotation.PathVariable String office,
            Model model) {
        seat.mustHold(office);
        model.addAttribute("office", office);
        model.addAttribute("items", waiting(seat, office));
        return "web/desk";
    }
}
