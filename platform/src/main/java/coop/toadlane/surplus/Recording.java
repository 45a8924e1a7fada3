package coop.toadlane.surplus;

import coop.toadlane.office.Act;
import coop.toadlane.record.SurplusEntry.Use;
import java.util.List;

/** Records what members used the co-op for, by member, measure and date. */
public record Recording(List<Use> uses) implements Act {}
