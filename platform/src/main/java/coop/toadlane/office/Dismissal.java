package coop.toadlane.office;

/** Takes an office from a member, or lays one's own down. */
public record Dismissal(String office, MemberNo member) implements Act {}
