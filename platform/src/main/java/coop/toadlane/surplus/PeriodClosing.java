package coop.toadlane.surplus;

import coop.toadlane.office.Act;
import java.time.LocalDate;

/** Closes a period, both days included: its income and costs become its surplus. */
public record PeriodClosing(LocalDate from, LocalDate to) implements Act {}
