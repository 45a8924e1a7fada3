package coop.toadlane.shares;

import coop.toadlane.office.Act;
import coop.toadlane.office.MemberNo;

/** A member undertakes to take shares. They are owned once they are paid, and not before. */
public record Subscription(MemberNo member, String shareClass, long quantity) implements Act {}
