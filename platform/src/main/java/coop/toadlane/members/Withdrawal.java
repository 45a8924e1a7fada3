package coop.toadlane.members;

import coop.toadlane.office.Act;

/** Takes an application back. */
public record Withdrawal(int application) implements Act {}
