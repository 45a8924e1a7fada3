package coop.toadlane.members;

import coop.toadlane.office.Act;

/** Erases who asked to join and did not come in, and the reason they were given. */
public record ApplicationErasure(int application) implements Act {}
