package coop.toadlane.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each member did, held or is in a period, by measure (sales, hours, shares, years...), and
 * the measures of business with non-members. Kept in columns of millionths, so that a million
 * members fit in little memory. Members stand in order of name.
 */
public final class Patronage {
    /** So many digits after the point has a measure. */
    public static final int DECIMALS = 6;

    private final List<Member> members;
    private final Map<String, Integer> places;
    private final SortedMap<String, long[]> columns;
    private final SortedMap<String, Long> nonMembers;

    private Patronage(
            List<Member> members,
            SortedMap<String, long[]> columns,
            SortedMap<String, Long> nonMembers) {
        this.members = members;
        this.columns = columns;
        this.nonMembers = nonMembers;
        this.places = HashMap.newHashMap(members.size());
        for (var i = 0; i < members.size(); i++) {
            places.put(members.get(i).id(), i);
        }
    }

    public static Builder builder() {
        return new Builder(Optional.empty());
    }

    /** A builder that can also count share-days (or any measure times its days) in the period. */
    public static Builder builder(Span period) {
        return new Builder(Optional.of(period));
    }

    public int size() {
        return members.size();
    }

    public Member member(int place) {
        return members.get(place);
    }

    /** The place of a member in the order of names, if it is here. */
    public Optional<Integer> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    /** The measures anything was recorded in. */
    public List<String> measures() {
        var all = new TreeMap<String, Boolean>();
        columns.keySet().forEach(measure -> all.put(measure, true));
        nonMembers.keySet().forEach(measure -> all.put(measure, true));
        return List.copyOf(all.keySet());
    }

    /** A member's figure in millionths; 0 where nothing was recorded. */
    public long micros(int place, String measure) {
        var column = columns.get(measure);
        return column == null ? 0 : column[place];
    }

    /** A member's figure. */
    public Fraction amount(int place, String measure) {
        return fraction(BigInteger.valueOf(micros(place, measure)));
    }

    /** What all members together did. */
    public Fraction ofMembers(String measure) {
        return fraction(sum(measure));
    }

    /** What was done with non-members. */
    public Fraction ofNonMembers(String measure) {
        return fraction(BigInteger.valueOf(nonMembers.getOrDefault(measure, 0L)));
    }

    boolean knows(String measure) {
        return columns.containsKey(measure) || nonMembers.containsKey(measure);
    }

    long nonMemberMicros(String measure) {
        return nonMembers.getOrDefault(measure, 0L);
    }

    private BigInteger sum(String measure) {
        var column = columns.get(measure);
        var sum = BigInteger.ZERO;
        if (column != null) {
            for (var micros : column) {
                sum = sum.add(BigInteger.valueOf(micros));
            }
        }
        return sum;
    }

    private static Fraction fraction(BigInteger micros) {
        return new Fraction(micros, BigInteger.TEN.pow(DECIMALS));
    }

    /**
     * Millionths of a decimal number; ArithmeticException if it has more digits or is too large.
     */
    public static long micros(BigDecimal amount) {
        return amount.movePointRight(DECIMALS).toBigIntegerExact().longValueExact();
    }

    /** Collects members and entries in any order. Entries of one member and measure add up. */
    public static final class Builder {
        private static final String DAYS = "-days";

        private final Optional<Span> period;
        private final List<Member> members = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();
        private final SortedMap<String, long[]> columns = new TreeMap<>();
        private final SortedMap<String, Long> nonMembers = new TreeMap<>();

        private Builder(Optional<Span> period) {
            this.period = period;
        }

        /** Adds a member; a second one of the same id is a defect. */
        public Builder member(Member member) {
            if (places.putIfAbsent(member.id(), members.size()) != null) {
                throw new IllegalArgumentException("member " + member.id() + " stands here twice");
            }
            members.add(member);
            return this;
        }

        public boolean has(String id) {
            return places.containsKey(id);
        }

        /**
         * Adds to a member's measure, in millionths.
         *
         * @throws ArithmeticException if the sum leaves the range of a long
         */
        public Builder add(String id, String measure, long micros) {
            var place = places.get(id);
            if (place == null) {
                throw new IllegalArgumentException("no member " + id);
            }
            add(place, measure, micros);
            return this;
        }

        /**
         * Records a change of something held (shares, say) on a day: the measure itself and, as
         * {@code MEASURE-days}, the change times the days it counted, from its day to the period's
         * end without the day after the last.
         *
         * @throws ArithmeticException as {@link #add}
         */
        public Builder addHeld(String id, String measure, LocalDate day, long micros) {
            var span =
                    period.orElseThrow(() ->
                            new IllegalStateException("a builder without a period counts no days"));
            add(id, measure, micros);
            return add(id, measure + DAYS, Math.multiplyExact(micros, span.daysSince(day)));
        }

        /** Adds business with non-members to a measure, in millionths. */
        public Builder addNonMember(String measure, long micros) {
            nonMembers.merge(measure, micros, Math::addExact);
            return this;
        }

        public Patronage build() {
            var order = order();
            var sorted = new ArrayList<Member>(order.length);
            for (var place : order) {
                sorted.add(members.get(place));
            }
            var arranged = new TreeMap<String, long[]>();
            columns.forEach((measure, column) -> arranged.put(measure, arrange(column, order)));
            return new Patronage(List.copyOf(sorted), arranged, new TreeMap<>(nonMembers));
        }

        private Integer[] order() {
            var order = new Integer[members.size()];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> members.get(a).compareTo(members.get(b)));
            return order;
        }

        private static long[] arrange(long[] column, Integer[] order) {
            var arranged = new long[order.length];
            for (var i = 0; i < order.length; i++) {
                arranged[i] = order[i] < column.length ? column[order[i]] : 0;
            }
            return arranged;
        }

        private void add(int place, String measure, long micros) {
            var column =
                    columns.computeIfAbsent(measure, _ -> new long[Math.max(16, members.size())]);
            if (place >= column.length) {
                column = Arrays.copyOf(column, Math.max(place + 1, column.length * 2));
                columns.put(measure, column);
            }
            column[place] = Math.addExact(column[place], micros);
        }
    }
}
