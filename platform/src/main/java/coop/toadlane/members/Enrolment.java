package coop.toadlane.members;

import coop.toadlane.office.Act;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.MemberEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Enters members without an application, all or none: the founders, or the register a co-op kept
 * before. It is one act, so that ten thousand lines are one minute.
 */
public record Enrolment(List<Newcomer> newcomers) implements Act {

    /**
     * Somebody who is a member already.
     *
     * @param number the number they have; null for the next free one
     * @param since the first day of the membership; null for today
     * @param leftOn the last day of it, if it is over
     */
    public record Newcomer(
            @Nullable MemberNo number,
            String memberClass,
            boolean organisation,
            @Nullable LocalDate since,
            @Nullable LocalDate leftOn,
            MemberEntry.@Nullable Departure how,
            UUID particulars,
            String commitment) {

        /** A founder, from today. */
        public static Newcomer founder(
                String memberClass, boolean organisation, UUID particulars, String commitment) {
            return new Newcomer(
                    null, memberClass, organisation, null, null, null, particulars, commitment);
        }
    }
}
