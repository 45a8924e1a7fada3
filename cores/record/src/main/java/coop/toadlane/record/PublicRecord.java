package coop.toadlane.record;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A co-op's record as one reader was given it: parts by their names, each a run of lines. Where the
 * lines come from, a file, a network or a database, is not the record's business.
 */
@FunctionalInterface
public interface PublicRecord {
    /** The newest signed checkpoint. */
    String CHECKPOINT = "checkpoint";

    /** The verifier key the server says signed it. */
    String KEY = "key";

    /** Every minute's header, in order. */
    String HEADERS = "headers.txt";

    /** Every minute's leaf hash in base64, in order; it only helps to say which header is wrong. */
    String LEAVES = "leaves.txt";

    /** The bodies this reader may see, each after its minute's number and a space, in order. */
    String BODIES = "bodies.txt";

    /** Says to people what this is and how to verify it. */
    String ABOUT = "about.txt";

    /**
     * The lines of a part, without their ends; empty when the record has no such part. The caller
     * closes the stream.
     */
    Optional<Stream<String>> lines(String part);
}
