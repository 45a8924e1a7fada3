package coop.toadlane.members;

import coop.toadlane.office.Act;
import java.util.UUID;

/**
 * Refuses an applicant: membership is open to all who can use the co-op, so it takes a reason.
 *
 * @param reason the handle of its words, which are kept apart
 */
public record ApplicationRefusal(int application, UUID reason, String commitment) implements Act {}
