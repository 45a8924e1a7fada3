package coop.toadlane.members;

import coop.toadlane.office.Act;
import coop.toadlane.office.MemberNo;
import java.time.LocalDate;

/**
 * Ends a membership against the member's will, by a decision and never before they could answer.
 *
 * @param informed the day the member was told of the proposal and its reason
 */
public record Expulsion(MemberNo member, LocalDate informed) implements Act {}
