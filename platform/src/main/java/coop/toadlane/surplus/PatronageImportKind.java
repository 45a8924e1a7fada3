package coop.toadlane.surplus;

import coop.toadlane.money.Currency;
import coop.toadlane.money.Fraction;
import coop.toadlane.money.Money;
import coop.toadlane.office.Case;
import coop.toadlane.office.Coops;
import coop.toadlane.office.Kind;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.Entry;
import coop.toadlane.record.LedgerEntry;
import coop.toadlane.record.Openness;
import coop.toadlane.record.SurplusEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

@Component
final class PatronageImportKind implements Kind<PatronageImport> {
    private final UseCheck check;
    private final Uses uses;
    private final SurplusAccounts accounts;
    private final Coops coops;

    PatronageImportKind(UseCheck check, Uses uses, SurplusAccounts accounts, Coops coops) {
        this.check = check;
        this.uses = uses;
        this.accounts = accounts;
        this.coops = coops;
    }

    @Override
    public String name() {
        return "surplus.import";
    }

    @Override
    public Class<PatronageImport> type() {
        return PatronageImport.class;
    }

    @Override
    public Openness openness() {
        return Openness.PARTIES;
    }

    @Override
    public Power power() {
        return Power.of("office:treasurer");
    }

    @Override
    public Set<MemberNo> parties(PatronageImport act) {
        return RecordingKind.of(act.uses());
    }

    @Override
    public Ruling rule(Case<PatronageImport> one, Sitting sitting) {
        var act = one.act();
        if (act.source() == null || !act.source().matches("[0-9a-f]{64}")) {
            return Refusal.at("source", "surplus.source");
        }
        var before = uses.imported(sitting.coop(), act.source());
        if (before.isPresent()) {
            return Refusal.at("file", "surplus.imported-before", before.get().toString());
        }
        var fault = check.against(act.uses(), sitting).fault(act.uses());
        if (fault != null) {
            return fault;
        }
        var entries = new ArrayList<Entry>();
        entries.add(new SurplusEntry.PatronageRecorded(act.source(), act.uses()));
        if (!act.fees()) {
            return Ruling.enter(entries);
        }
        var fee = SurplusRules.fee(sitting.rulebook()).orElse(null);
        if (fee == null) {
            return Refusal.at("fees", "surplus.no-fee");
        }
        return withFees(entries, act, fee, sitting);
    }

    private Ruling withFees(
            List<Entry> entries, PatronageImport act, SurplusRules.Fee fee, Sitting sitting) {
        var income = accounts.feeIncome(sitting.coop(), fee);
        var source = accounts.feeSource(sitting.coop(), sitting.rulebook(), fee);
        if (income.isEmpty() || source.isEmpty()) {
            return Refusal.at("fees", "surplus.fee-accounts");
        }
        var currency = coops.find(sitting.coop()).orElseThrow().currency();
        fees(act, fee, Currency.of(currency))
                .forEach((day, minor) ->
                        entries.add(
                                Books.posted(
                                        day,
                                        "Fees of %s %% on %s"
                                                .formatted(fee.percent(), fee.measure()),
                                        List.of(
                                                new LedgerEntry.Line(
                                                        source.get().code(), minor, currency, null),
                                                new LedgerEntry.Line(
                                                        income.get().code(),
                                                        -minor,
                                                        currency,
                                                        null)))));
        return Ruling.enter(entries);
    }

    /** The fees by day: each use's fee is rounded half up by itself, as its customer saw it. */
    static SortedMap<LocalDate, Long> fees(
            PatronageImport act, SurplusRules.Fee fee, Currency currency) {
        var byDay = new TreeMap<LocalDate, Long>();
        for (var use : act.uses()) {
            if (use.measure().equals(fee.measure())) {
                byDay.merge(use.date(), of(use.amount(), fee, currency), Math::addExact);
            }
        }
        byDay.values().removeIf(minor -> minor == 0);
        return byDay;
    }

    /** The fee on one use, in minor units. */
    static long of(String amount, SurplusRules.Fee fee, Currency currency) {
        return Money.rounded(Fraction.of(new BigDecimal(amount)).times(fee.rate()), currency)
                .minor();
    }
}
