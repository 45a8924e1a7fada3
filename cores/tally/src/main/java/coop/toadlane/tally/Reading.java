package coop.toadlane.tally;

/**
 * What came of reading a file: the thing read, or where and why it cannot be read.
 *
 * @param <T> what is read
 */
public sealed interface Reading<T> {

    /** It could be read whole. */
    record Read<T>(T value) implements Reading<T> {}

    /**
     * It could not; nothing of it was taken.
     *
     * @param line from 1
     * @param column from 1, in characters of the line
     * @param expected what should have stood there
     * @param found what did, shortened
     */
    record Broken<T>(int line, int column, String expected, String found) implements Reading<T> {
        /** {@code line 3, column 7: expected ..., found ...}. */
        public String message() {
            return "line %d, column %d: expected %s, found %s"
                    .formatted(line, column, expected, found);
        }
    }

    /**
     * The thing read.
     *
     * @throws IllegalArgumentException with the place and the reason, if it could not be
     */
    default T orThrow() {
        return switch (this) {
            case Read<T>(var value) -> value;
            case Broken<T> broken -> throw new IllegalArgumentException(broken.message());
        };
    }
}
