package coop.toadlane.record;

import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The register of members, as its minutes tell it. */
final class MemberFold {
    private final TreeMap<Integer, Membership> members = new TreeMap<>();

    private static final class Membership {
        final LocalDate since;
        @Nullable LocalDate leftOn;

        Membership(LocalDate since) {
            this.since = since;
        }
    }

    void enter(MemberEntry entry) {
        if (entry instanceof MemberEntry.Admitted admitted) {
            members.put(admitted.member(), new Membership(admitted.since()));
        } else if (entry instanceof MemberEntry.Left left) {
            members.computeIfPresent(
                    left.member(),
                    (_, member) -> {
                        member.leftOn = left.on();
                        return member;
                    });
        }
    }

    boolean isMember(int number, LocalDate day) {
        var member = members.get(number);
        return member != null
                && !day.isBefore(member.since)
                && (member.leftOn == null || !day.isAfter(member.leftOn));
    }
}
