package coop.toadlane.members;

import coop.toadlane.office.Act;
import coop.toadlane.office.MemberNo;

/** Takes the notice of leaving back. */
public record ResignationWithdrawal(MemberNo member) implements Act {}
