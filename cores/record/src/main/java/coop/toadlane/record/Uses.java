package coop.toadlane.record;

import coop.toadlane.money.Patronage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every use of the co-op that was recorded, in columns: sixteen bytes a use. */
final class Uses {
    private final Map<String, Column> columns = new TreeMap<>();

    private static final class Column {
        private int size;
        private int[] members = new int[16];
        private int[] days = new int[16];
        private long[] micros = new long[16];

        void add(int member, int day, long amount) {
            if (size == members.length) {
                members = Arrays.copyOf(members, size * 2);
                days = Arrays.copyOf(days, size * 2);
                micros = Arrays.copyOf(micros, size * 2);
            }
            members[size] = member;
            days[size] = day;
            micros[size++] = amount;
        }
    }

    /**
     * Adds a use.
     *
     * @throws ArithmeticException when its amount has more than six decimals or is out of range
     * @throws NumberFormatException when it is no number
     */
    void add(SurplusEntry.Use use) {
        int member = use.member() == null ? 0 : use.member();
        columns.computeIfAbsent(use.measure(), _ -> new Column())
                .add(
                        member,
                        Math.toIntExact(use.date().toEpochDay()),
                        Patronage.micros(new BigDecimal(use.amount())));
    }

    /** Adds the members who used the co-op in these days, both included. */
    void members(LocalDate from, LocalDate to, Set<Integer> found) {
        for (var column : columns.values()) {
            for (int i = 0; i < column.size; i++) {
                if (column.members[i] > 0
                        && column.days[i] >= from.toEpochDay()
                        && column.days[i] <= to.toEpochDay()) {
                    found.add(column.members[i]);
                }
            }
        }
    }

    /**
     * Adds the uses of these days to a patronage; of what is held, every change until the last day,
     * so that its days can be counted.
     *
     * @throws ArithmeticException when a sum leaves the range of a long
     */
    void addTo(Patronage.Builder builder, LocalDate from, LocalDate to, Set<String> held) {
        columns.forEach((measure, column) -> {
            for (int i = 0; i < column.size; i++) {
                if (column.days[i] > to.toEpochDay()) {
                    continue;
                }
                var inside = column.days[i] >= from.toEpochDay();
                var member = String.valueOf(column.members[i]);
                if (column.members[i] == 0) {
                    if (inside) {
                        builder.addNonMember(measure, column.micros[i]);
                    }
                } else if (builder.has(member) && held.contains(measure)) {
                    var day = LocalDate.ofEpochDay(column.days[i]);
                    builder.addHeld(member, measure, day, column.micros[i]);
                } else if (builder.has(member) && inside) {
                    builder.add(member, measure, column.micros[i]);
                }
            }
        });
    }
}
