package coop.toadlane.surplus;

import coop.toadlane.members.Members;
import coop.toadlane.members.Seat;
import coop.toadlane.money.Currency;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.SurplusEntry.Use;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks at an uploaded file and makes the act of it. */
@Component
class Importing {
    private static final int FAULTS_SHOWN = 200;
    private static final String ZONE = "coop.zone";
    private final Members members;
    private final Surplus surplus;

    Importing(Members members, Surplus surplus) {
        this.members = members;
        this.surplus = surplus;
    }

    /** What the treasurer chose, or else what the headings suggest. */
    ImportChoices choices(Seat seat, ImportFiles.Kept kept, PatronageTable table) {
        if (kept.choices() != null) {
            return kept.choices();
        }
        var fee = SurplusRules.fee(seat.rulebook());
        return ImportChoices.guess(
                table.columns(),
                fee.map(SurplusRules.Fee::measure).orElse("sales"),
                seat.rulebook().text(ZONE),
                fee.isPresent());
    }

    ImportReader.Found read(Seat seat, PatronageTable table, ImportChoices choices) {
        int columns = table.columns().size();
        if (Math.max(
                        Math.max(choices.member(), choices.date()),
                        Math.max(choices.amount(), choices.measureColumn()))
                >= columns) {
            return new ImportReader.Found(List.of(), List.of(), 0);
        }
        return new ImportReader(
                        table,
                        choices,
                        MemberFinder.of(seat.coop(), members, choices.by()),
                        surplus.closedUntil(seat.coop()).orElse(LocalDate.MIN),
                        seat.today())
                .read();
    }

    ImportLook look(Seat seat, ImportFiles.Kept kept, PatronageTable table) {
        var choices = choices(seat, kept, table);
        var found = read(seat, table, choices);
        var names = names(seat, found.uses());
        return new ImportLook(
                kept.name(),
                table.columns(),
                choices,
                table.rows().size(),
                found.uses().size(),
                found.faults().stream().limit(FAULTS_SHOWN).toList(),
                found.faults().size(),
                found.skipped(),
                ImportLook.totals(found.uses(), names),
                ImportLook.months(found.uses(), names),
                fee(seat, kept.source(), found.uses(), choices),
                seat.house().currency());
    }

    private long fee(Seat seat, String source, List<Use> uses, ImportChoices choices) {
        var fee = SurplusRules.fee(seat.rulebook());
        if (!choices.fees() || fee.isEmpty()) {
            return 0;
        }
        var act = new PatronageImport(source, uses, true);
        return PatronageImportKind.fees(act, fee.get(), Currency.of(seat.house().currency()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private Map<Integer, String> names(Seat seat, List<Use> uses) {
        var numbers =
                uses.stream()
                        .map(Use::member)
                        .filter(Objects::nonNull)
                        .map(MemberNo::new)
                        .collect(Collectors.toSet());
        var names = new HashMap<Integer, String>();
        members.names(seat.coop(), numbers)
                .forEach((number, name) -> names.put(number.value(), name));
        return names;
    }
}
