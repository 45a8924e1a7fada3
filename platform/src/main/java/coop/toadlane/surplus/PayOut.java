package coop.toadlane.surplus;

import coop.toadlane.office.Act;
import coop.toadlane.office.MemberNo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Pays out from the bank what is payable of distributed surplus.
 *
 * @param member to whom; null for everybody to whom something is owed
 * @param date the day the money left
 */
public record PayOut(@Nullable MemberNo member, LocalDate date) implements Act {}
