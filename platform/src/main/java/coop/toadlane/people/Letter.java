package coop.toadlane.people;

/** One e-mail in plain text. */
public record Letter(String to, String subject, String text) {}
