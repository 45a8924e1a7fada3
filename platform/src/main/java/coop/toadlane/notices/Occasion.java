package coop.toadlane.notices;

import coop.toadlane.office.MemberNo;
import coop.toadlane.people.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry that members are to be written to about, and who they are. */
record Occasion(Topic topic, @Nullable Integer proposal, List<MemberNo> to) {}
