package coop.toadlane.members;

import coop.toadlane.office.Act;
import coop.toadlane.office.MemberNo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Gives notice of leaving.
 *
 * @param on the last day wished for; null for the first that the rulebook allows
 */
public record Resignation(MemberNo member, @Nullable LocalDate on) implements Act {}
