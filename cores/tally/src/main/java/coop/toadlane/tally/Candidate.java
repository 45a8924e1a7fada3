package coop.toadlane.tally;

/**
 * Somebody or something that stands for election.
 *
 * @param id as the file or the register has it; results name winners by it
 * @param name for people
 */
public record Candidate(String id, String name) {}
