package coop.toadlane.office;

/**
 * Gives the log another key. The sheet that enters it is still signed with the old one, which so
 * vouches for the new.
 *
 * @param key from {@link Seals#make}, for the co-op's own origin
 */
public record KeyChange(String key) implements Act {}
