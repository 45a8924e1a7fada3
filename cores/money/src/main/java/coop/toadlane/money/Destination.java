package coop.toadlane.money;

/**
 * Where money comes to lie: a kind and a name of the co-op's own, such as reserve {@code
 * legal-reserve}. {@link Kind#POOL} is a place on the way only; nothing may remain in one.
 */
public record Destination(Kind kind, String name) implements Comparable<Destination> {
    /** What a destination is in the accounts. */
    public enum Kind {
        RESERVE,
        FUND,
        DONATION,
        EXPENSE,
        TAX,
        COLLECTIVE,
        POOL,
        /** Payable to members in cash. */
        CASH,
        /** Credited (in a loss, debited) to members' capital accounts. */
        CAPITAL;

        /** As the rule document writes it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static final Destination CASH = new Destination(Kind.CASH, "members");
    static final Destination CAPITAL = new Destination(Kind.CAPITAL, "members");

    @Override
    public int compareTo(Destination other) {
        var byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return kind.word() + " " + name;
    }
}
