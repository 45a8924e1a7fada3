package coop.toadlane.members;

import coop.toadlane.office.Act;
import coop.toadlane.office.MemberNo;
import java.util.UUID;

/**
 * Replaces a member's particulars from today on; those of before stay in the register of before.
 */
public record ParticularsChange(MemberNo member, UUID particulars, String commitment)
        implements Act {}
