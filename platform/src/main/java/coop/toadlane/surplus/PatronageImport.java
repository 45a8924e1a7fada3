package coop.toadlane.surplus;

import coop.toadlane.office.Act;
import coop.toadlane.record.SurplusEntry.Use;
import java.util.List;

/**
 * Records the patronage of a whole file, all rows or none.
 *
 * @param source the file's SHA-256 in hexadecimal
 * @param fees whether the co-op's fee on these uses is posted as income too
 */
public record PatronageImport(String source, List<Use> uses, boolean fees) implements Act {}
