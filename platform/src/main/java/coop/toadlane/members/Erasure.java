package coop.toadlane.members;

import coop.toadlane.office.Act;
import coop.toadlane.office.MemberNo;

/**
 * Erases who a former member was: name, address and the like, and the salts that open the
 * commitments of the minutes. Their number, dates, holdings and votes stay.
 *
 * @param texts whether their comments, the reasons of their votes and their answers go too
 */
public record Erasure(MemberNo member, boolean texts) implements Act {}
