package coop.toadlane.surplus;

import coop.toadlane.office.Act;
import coop.toadlane.office.MemberNo;
import java.util.List;

/**
 * Writes each member's part of a distribution to their name. It follows every distribution by
 * itself; it is an act of its own because all members may read the totals, but no member the
 * others' figures.
 */
record AllotmentOfSurplus(int period, List<MemberNo> order) implements Act {}
