package coop.toadlane.people;

import coop.toadlane.office.PersonId;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Somebody who may sign in here.
 *
 * @param email in lower case, as it stands in the database
 * @param language in which pages and letters speak to them
 */
public record Person(PersonId id, String email, String name, Locale language, ZoneId timeZone) {}
