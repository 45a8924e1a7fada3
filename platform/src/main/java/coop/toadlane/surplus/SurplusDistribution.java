package coop.toadlane.surplus;

import coop.toadlane.office.Act;
import coop.toadlane.office.MemberNo;
import java.util.List;

/**
 * Distributes a closed period's surplus by the rule document in force when it is performed.
 *
 * @param order every member who may share, in the order in which ties are broken: by name, as the
 *     names were when this was drafted. Minutes hold no names and names change, so the order itself
 *     stands in the act, and whoever computes again breaks the same ties.
 */
public record SurplusDistribution(int period, List<MemberNo> order) implements Act {}
