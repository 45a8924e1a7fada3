package coop.toadlane.members;

import coop.toadlane.office.Act;
import coop.toadlane.office.MemberNo;

/** Moves a member into another class from today on. */
public record ClassChange(MemberNo member, String memberClass) implements Act {}
