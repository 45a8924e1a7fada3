package coop.toadlane.members;

import coop.toadlane.office.Act;
import coop.toadlane.office.MemberNo;
import java.time.LocalDate;

/** Enters that a member died, on that day. */
public record Death(MemberNo member, LocalDate on) implements Act {}
