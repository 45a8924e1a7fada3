package coop.toadlane.record;

/** Who may read a minute's body. Its header is always public. */
public enum Openness {
    /** Anyone. */
    PUBLIC,
    /** Every member of the co-op. */
    MEMBERS,
    /** The actor, the members it concerns, and the offices that answer for the registers. */
    PARTIES
}
