package coop.toadlane.members;

import coop.toadlane.office.Act;
import coop.toadlane.office.MemberNo;
import java.util.UUID;

/** A member's answer to the proposal to expel them; its words are kept apart. */
public record Statement(MemberNo member, UUID statement, String commitment) implements Act {}
