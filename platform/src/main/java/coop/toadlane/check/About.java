package coop.toadlane.check;

import coop.toadlane.office.CoopId;

/** What stands at the head of a record, for whoever finds it. */
final class About {
    private About() {}

    static String text(CoopId coop, Reader reader) {
        return """
        This is the record of the co-op %s, as %s may have it.

        headers.txt    one line a minute: when, what kind of act, by whom, by what right
        bodies.txt     the bodies open to this reader, each after its minute's number
        leaves.txt     the hash of each header, as it was entered into the log
        checkpoint     the root over all headers, signed by the co-op's log
        key            the public key of the log
        registers/     the registers as the server shows them, one row a line

        To check it: toadlane verify THIS.zip --key KEY
        with the key from a source you trust, such as a receipt or another member.
        The format is described in docs/record.md of Toadlane.
        """
                .formatted(coop.slug(), reader.inWords());
    }
}
