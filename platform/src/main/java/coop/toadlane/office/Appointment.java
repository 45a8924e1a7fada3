package coop.toadlane.office;

/** Gives a member an office. */
public record Appointment(String office, MemberNo member) implements Act {}
