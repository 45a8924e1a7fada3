package coop.toadlane.tally;

/**
 * What an equality of votes means when more than half is needed.
 *
 * <p>LOST is the default: under the UK worker co-op model articles the chair has no casting vote.
 */
public enum Tie {
    LOST,
    CHAIR_CASTING,
    RERUN
}
