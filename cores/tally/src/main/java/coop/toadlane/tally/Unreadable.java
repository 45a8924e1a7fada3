package coop.toadlane.tally;

/** Carries a {@link Reading.Broken} out of the depth of a reader; never leaves the package. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int line;
    final int column;
    final String expected;
    final String found;

    Unreadable(int line, int column, String expected, String found) {
        super(expected, null, false, false);
        this.line = line;
        this.column = column;
        this.expected = expected;
        this.found = found;
    }

    <T> Reading<T> broken() {
        return new Reading.Broken<>(line, column, expected, found);
    }
}
