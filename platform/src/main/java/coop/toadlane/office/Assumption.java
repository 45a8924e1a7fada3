package coop.toadlane.office;

/** Says what holds where the rulebook is silent, as far as no minute said it yet. */
record Assumption() implements Act {}
