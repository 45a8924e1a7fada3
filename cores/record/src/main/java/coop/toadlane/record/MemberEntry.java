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

    /**
     * A member entered the register.
     *
     * @param since the first day of the membership; it may lie before the minute when an older
     *     register is taken over
     * @param consents those given without an application
     */
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

    /** A member's particulars were replaced, from that day on. */
    record ParticularsChanged(int member, LocalDate since, UUID particulars, String commitment)
            implements MemberEntry {}

    /** A member came into another class, from that day on. */
    record ClassChanged(int member, LocalDate since, String memberClass) implements MemberEntry {}

    /** A member who is to be expelled answered; the words are kept apart. */
    record StatementLodged(int member, UUID statement, String commitment) implements MemberEntry {}

    /** How a membership ended. */
    enum Departure {
        RESIGNED,
        EXPELLED,
        DIED
    }

    /**
     * The last day of a membership: on it the member still is one, the day after no more. A later
     * entry for the same member takes the place of an earlier one.
     */
    record Left(int member, LocalDate on, Departure how) implements MemberEntry {}

    /** Who gave notice of leaving stays: the notice is taken back before its day has come. */
    record ResignationWithdrawn(int member) implements MemberEntry {}

    /**
     * What was kept of a former member was erased: the rows of these handles hold neither words nor
     * salt any more, so that nobody can open the commitments of the minutes that name them.
     */
    record MemberErased(int member, List<UUID> particulars) implements MemberEntry {}

    /** The same of somebody who asked to join and did not come in. */
    record ApplicationErased(int application, List<UUID> particulars) implements MemberEntry {}
}
