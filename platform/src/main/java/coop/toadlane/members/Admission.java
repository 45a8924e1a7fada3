package coop.toadlane.members;

import coop.toadlane.office.Act;

/** Admits an applicant. */
public record Admission(int application) implements Act {}
