package coop.toadlane.members;

import coop.toadlane.people.Details;
import coop.toadlane.people.Person;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Words;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in about themselves or their organisation.
 *
 * @param notices whether notices may be sent to the e-mail address
 */
public record ParticularsForm(
        String name,
        String representative,
        String address,
        String email,
        boolean notices,
        String phone,
        String nominee) {
    static final String NOTICES = "notices";
    private static final int LINE = 200;
    private static final int LINES = 500;

    static ParticularsForm of(Map<String, String> form) {
        return new ParticularsForm(
                form.getOrDefault("name", "").strip(),
                form.getOrDefault("representative", "").strip(),
                form.getOrDefault("address", "").strip().replace("\r\n", "\n"),
                form.getOrDefault("email", "").strip(),
                form.containsKey("notices"),
                form.getOrDefault("phone", "").strip(),
                form.getOrDefault("nominee", "").strip());
    }

    /** What we know of somebody who begins to fill it in. */
    static ParticularsForm of(Person person) {
        return new ParticularsForm(person.name(), "", "", person.email(), true, "", "");
    }

    static ParticularsForm of(Details details) {
        return new ParticularsForm(
                details.name(),
                text(details.representative()),
                text(details.address()),
                text(details.email()),
                details.purposes().contains(NOTICES),
                text(details.phone()),
                text(details.nominee()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    Mistakes mistakes(Words words, boolean organisation) {
        var mistakes = new Mistakes();
        if (name.isEmpty()) {
            mistakes.add("name", words.t("members.form.name.missing"));
        }
        if (organisation && representative.isEmpty()) {
            mistakes.add("representative", words.t("refusal.members.representative-missing"));
        }
        if (address.isEmpty()) {
            mistakes.add("address", words.t("members.form.address.missing"));
        }
        if (!email.isEmpty() && !isEmail(email)) {
            mistakes.add("email", words.t("members.form.email.wrong"));
        }
        tooLong(mistakes, words, "name", name, LINE);
        tooLong(mistakes, words, "representative", representative, LINE);
        tooLong(mistakes, words, "address", address, LINES);
        tooLong(mistakes, words, "phone", phone, LINE);
        tooLong(mistakes, words, "nominee", nominee, LINE);
        return mistakes;
    }

    static boolean isEmail(String text) {
        return text.matches("[^@\\s<>]+@[^@\\s<>]+\\.[^@\\s<>]+") && text.length() <= 254;
    }

    private static void tooLong(
            Mistakes mistakes, Words words, String field, String value, int most) {
        if (value.length() > most) {
            mistakes.add(field, words.t("members.form.too-long", most));
        }
    }

    Details details(boolean organisation) {
        return new Details(
                name,
                organisation ? Details.Kind.ORGANISATION : Details.Kind.PERSON,
                organisation ? orNull(representative) : null,
                orNull(address),
                orNull(email),
                notices && !email.isEmpty() ? Set.of(NOTICES) : Set.of(),
                orNull(phone),
                orNull(nominee));
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
