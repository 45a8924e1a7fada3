package coop.toadlane.shares;

import coop.toadlane.office.Act;
import coop.toadlane.office.MemberNo;

/** Gives up what is unpaid of a subscription. */
public record Cancellation(MemberNo member, int subscription) implements Act {}
