package coop.toadlane.ledger;

import coop.toadlane.office.Act;
import coop.toadlane.record.LedgerEntry.Line;
import java.time.LocalDate;
import java.util.List;

/**
 * Posts a transaction.
 *
 * @param date the day it belongs to
 * @param lines at least two, which sum to zero in every currency
 */
public record Posting(LocalDate date, String text, List<Line> lines) implements Act {}
