package coop.toadlane.ledger;

import coop.toadlane.office.Case;
import coop.toadlane.office.Change;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.HotKind;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.LedgerEntry;
import coop.toadlane.record.LedgerEntry.Line;
import coop.toadlane.record.Openness;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
final class PostingKind implements HotKind<Posting> {
    private static final int TEXT = 500;
    private static final int LINES = 1000;

    /** Minor units of one line, so that nine thousand of them still sum in 64 bits. */
    private static final long MOST = 1_000_000_000_000_000L;

    private final Ledger ledger;
    private final ObjectProvider<PeriodLock> locks;

    PostingKind(Ledger ledger, ObjectProvider<PeriodLock> locks) {
        this.ledger = ledger;
        this.locks = locks;
    }

    @Override
    public String name() {
        return "ledger.posting";
    }

    @Override
    public Class<Posting> type() {
        return Posting.class;
    }

    @Override
    public Openness openness() {
        return Openness.MEMBERS;
    }

    @Override
    public Power power() {
        return Power.of("office:treasurer", "decision:ordinary");
    }

    @Override
    public Set<MemberNo> parties(Posting act) {
        return act.lines().stream()
                .filter(line -> line.member() != null)
                .map(line -> new MemberNo(line.member()))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Ruling> ruleAll(List<Case<Posting>> cases, Sitting sitting) {
        var known = ledger.codes(sitting.coop());
        var lock = locks.getIfAvailable();
        var closed = lock == null ? null : lock.closedUntil(sitting.coop()).orElse(null);
        return cases.stream()
                .map(one -> {
                    var fault = fault(one.act(), known, closed);
                    return fault != null
                            ? fault
                            : Ruling.enter(
                                    new LedgerEntry.Posted(
                                            one.act().date(),
                                            one.act().text().strip(),
                                            one.act().lines()));
                })
                .toList();
    }

    private static @Nullable Refusal fault(
            Posting act, Set<String> known, @Nullable LocalDate closed) {
        if (act.text().isBlank() || act.text().length() > TEXT) {
            return Refusal.at("text", "ledger.text", TEXT);
        }
        if (closed != null && !act.date().isAfter(closed)) {
            return Refusal.at("date", "ledger.closed", closed);
        }
        if (act.lines().size() < 2 || act.lines().size() > LINES) {
            return Refusal.at("lines", "ledger.lines", LINES);
        }
        for (int i = 0; i < act.lines().size(); i++) {
            var line = act.lines().get(i);
            if (!known.contains(line.account())) {
                return Refusal.at("lines." + i, "ledger.no-account", line.account());
            }
            if (line.amount() == 0 || !line.currency().matches("[A-Z]{3}")) {
                return Refusal.at("lines." + i, "ledger.line", line.account());
            }
            if (isTooLarge(line.amount())) {
                return Refusal.at("lines." + i, "ledger.too-large");
            }
        }
        return unbalanced(act.lines());
    }

    private static boolean isTooLarge(long amount) {
        return amount > MOST || amount < -MOST;
    }

    private static @Nullable Refusal unbalanced(List<Line> lines) {
        Map<String, Long> sums = new HashMap<>();
        lines.forEach(line -> sums.merge(line.currency(), line.amount(), Math::addExact));
        for (var sum : sums.entrySet()) {
            if (sum.getValue() != 0) {
                return Refusal.at(
                        "lines", "ledger.unbalanced", Ledger.plain(sum.getValue(), sum.getKey()));
            }
        }
        return null;
    }

    @Override
    public List<Change> changes(Posting act, CoopId coop) {
        var names = new HashMap<String, String>();
        ledger.accounts(coop).forEach(account -> names.put(account.code(), account.name()));
        return act.lines().stream()
                .map(line ->
                        new Change(
                                "ledger.change.posting",
                                "",
                                line.account()
                                        + " "
                                        + names.getOrDefault(line.account(), "")
                                        + ": "
                                        + Ledger.plain(line.amount(), line.currency())))
                .toList();
    }
}
