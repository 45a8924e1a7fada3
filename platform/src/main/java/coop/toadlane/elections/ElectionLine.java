package coop.toadlane.elections;

/** An election in a list. */
public record ElectionLine(Election election, Election.Stage stage, String office) {}
