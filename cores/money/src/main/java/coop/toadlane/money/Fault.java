package coop.toadlane.money;

/**
 * What is wrong with a document, and where.
 *
 * @param path such as {@code steps[2].take}
 * @param found what stands there, empty if nothing
 * @param expected what should
 */
public record Fault(String path, String found, String expected) {
    @Override
    public String toString() {
        return (path.isEmpty() ? "document" : path)
                + ": expected "
                + expected
                + (found.isEmpty() ? ", found nothing" : ", found " + found);
    }
}
