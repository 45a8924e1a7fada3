package coop.toadlane.surplus;

import coop.toadlane.record.SurplusEntry.Use;
import coop.toadlane.words.Words;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a file would enter, for the one who decides whether it does.
 *
 * @param faults the first of them
 * @param faulty how many there are
 * @param skipped rows outside the days asked for
 * @param fee what the co-op would keep, in minor units; 0 if it is not posted
 */
public record ImportLook(
        String name,
        List<String> columns,
        ImportChoices choices,
        int rows,
        int uses,
        List<ImportReader.Fault> faults,
        int faulty,
        int skipped,
        List<Total> totals,
        List<Month> months,
        long fee,
        String currency) {

    /** The sum of one member, or of non-members, in a measure. */
    public record Total(int member, String name, String measure, BigDecimal amount, long uses) {}

    /** The sum of a member's month. */
    public record Month(int member, String name, String month, String measure, BigDecimal amount) {}

    public boolean ready() {
        return faulty == 0 && uses > 0;
    }

    /** Whether the columns of the date and the amount are known. */
    public boolean chosen() {
        return choices.date() >= 0 && choices.amount() >= 0;
    }

    /** The columns to choose from. */
    public Map<String, String> options(Words words) {
        var options = new LinkedHashMap<String, String>();
        options.put("-1", words.t("surplus.import.column.none"));
        for (int i = 0; i < columns.size(); i++) {
            options.put(Integer.toString(i), columns.get(i));
        }
        return options;
    }

    private record Key(int member, String month, String measure) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byMember = Integer.compare(member, other.member);
            int byMonth = byMember != 0 ? byMember : month.compareTo(other.month);
            return byMonth != 0 ? byMonth : measure.compareTo(other.measure);
        }
    }

    static List<Total> totals(List<Use> uses, Map<Integer, String> names) {
        var sums = new TreeMap<Key, BigDecimal>();
        var counts = new TreeMap<Key, Long>();
        for (var use : uses) {
            var key = new Key(number(use), "", use.measure());
            sums.merge(key, new BigDecimal(use.amount()), BigDecimal::add);
            counts.merge(key, 1L, Long::sum);
        }
        return sums.entrySet().stream()
                .map(sum ->
                        new Total(
                                sum.getKey().member(),
                                names.getOrDefault(sum.getKey().member(), ""),
                                sum.getKey().measure(),
                                sum.getValue(),
                                counts.getOrDefault(sum.getKey(), 0L)))
                .toList();
    }

    static List<Month> months(List<Use> uses, Map<Integer, String> names) {
        var sums = new TreeMap<Key, BigDecimal>();
        for (var use : uses) {
            var month = YearMonth.from(use.date()).toString();
            sums.merge(
                    new Key(number(use), month, use.measure()),
                    new BigDecimal(use.amount()),
                    BigDecimal::add);
        }
        return sums.entrySet().stream()
                .map(sum ->
                        new Month(
                                sum.getKey().member(),
                                names.getOrDefault(sum.getKey().member(), ""),
                                sum.getKey().month(),
                                sum.getKey().measure(),
                                sum.getValue()))
                .toList();
    }

    /** 0 stands for everybody who is no member. */
    private static int number(Use use) {
        return Objects.requireNonNullElse(use.member(), 0);
    }
}
