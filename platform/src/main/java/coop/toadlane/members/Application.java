package coop.toadlane.members;

import coop.toadlane.office.Act;
import coop.toadlane.record.MemberEntry;
import java.util.List;
import java.util.UUID;

/**
 * Asks to become a member.
 *
 * @param memberClass the id of a class in the rulebook
 * @param particulars the handle of what {@code people.Particulars} keeps of the applicant
 * @param consents the texts agreed to, in the versions that were shown
 */
public record Application(
        String memberClass,
        boolean organisation,
        UUID particulars,
        String commitment,
        List<MemberEntry.Consent> consents)
        implements Act {}
