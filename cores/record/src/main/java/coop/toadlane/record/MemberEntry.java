package coop.toadlane.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The register of members. Names and addresses never stand here: {@code particulars} is the handle
 * of a row that can be erased, {@code commitment} the salted hash of what it held.
 */
public sealed interface MemberEntry extends Entry {

    /** Consent to a text, in the version that was shown. */
    record Consent(String text, String version) {}

    /** Somebody asked to join. */
    record Applied(
            int application,
            String memberClass,
            boolean organisation,
            UUID particulars,
            String commitment,
            List<Consent> consents)
            implements MemberEntry {}

    /** An applicant took the application back. */
    record ApplicationWithdrawn(int application) implements MemberEntry {}

    /** An applicant was refused; the reason is kept apart, like particulars. */
    record ApplicationRefused(int application, UUID reason, String commitment)
            implements MemberEntry {}

    /** A member entered the register. */
    record Admitted(
            int member,
            @Nullable Integer application,
            String memberClass,
            boolean organisation,
            LocalDate since,
            UUID particulars,
            String commitment,
            List<Consent> consents)
            implements MemberEntry {}

    /** A member's particulars were replaced. */
    record ParticularsChanged(int member, UUID particulars, String commitment)
            implements MemberEntry {}

    /** How a membership ended. */
    enum Departure {
        RESIGNED,
        EXPELLED,
        DIED
    }

    /** The last day of a membership: on it the member still is one, the day after no more. */
    record Left(
            int member,
            LocalDate on,
            Departure how,
            @Nullable UUID reason,
            @Nullable String commitment)
            implements MemberEntry {}
}
