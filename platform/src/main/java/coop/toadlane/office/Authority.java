package coop.toadlane.office;

/** By what right an act was performed; it stands in the minute. */
public sealed interface Authority {

    /** The member did it for themselves, or a guest what any guest may do. */
    record Self() implements Authority {
        @Override
        public String toString() {
            return "self";
        }
    }

    /** The member held this office. */
    record Office(String name) implements Authority {
        @Override
        public String toString() {
            return "office:" + name;
        }
    }

    /** A carried proposal said so. */
    record Resolution(int proposal) implements Authority {
        @Override
        public String toString() {
            return "resolution:" + proposal;
        }
    }

    /** Members elected somebody. */
    record Election(int number) implements Authority {
        @Override
        public String toString() {
            return "election:" + number;
        }
    }

    /** The founders laid it down at the founding. */
    record Founding() implements Authority {
        @Override
        public String toString() {
            return "founding";
        }
    }

    /** A rule whose date had come. */
    record Rule() implements Authority {
        @Override
        public String toString() {
            return "rule";
        }
    }
}
