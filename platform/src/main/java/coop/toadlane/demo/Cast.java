package coop.toadlane.demo;

import coop.toadlane.people.Details;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who plays in the demo. Nobody is called like this, and their addresses lead nowhere. */
final class Cast {
    static final String PASSWORD = "three paper boats";

    /** The members in the order of their numbers; the first few found the co-op. */
    static final List<String> MEMBERS =
            List.of(
                    "Ada Sampleton",
                    "Bruno Mockford",
                    "Cleo Figment",
                    "Dario Inventado",
                    "Elif Specimen",
                    "Femi Placeholder",
                    "Greta Makebelieve",
                    "Hugo Beispiel",
                    "Imani Trialson",
                    "Jonas Dummyman",
                    "Kavya Pretendar",
                    "Luca Finzione",
                    "Mei Prototype",
                    "Noor Exampleby",
                    "Olga Vymysl",
                    "Paz Quimera",
                    "Quinn Nobody",
                    "Rosa Storyline",
                    "Sami Esimerkki",
                    "Tomás Ficticio",
                    "Uma Wireframe",
                    "Viktor Novell",
                    "Wanda Przykład",
                    "Xavi Mostrari");

    static final int FOUNDERS = 6;
    static final int SECRETARY = 1;
    static final int TREASURER = 2;
    static final int DRIVER = 5;
    static final String APPLICANT = "Yara Hypothetica";

    private Cast() {}

    static String name(int number) {
        return MEMBERS.get(number - 1);
    }

    static String email(String name) {
        var first = name.substring(0, name.indexOf(' '));
        return Normalizer.normalize(first, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                + "@sunrise.example";
    }

    static Details details(String name, @Nullable String address) {
        return new Details(
                name,
                Details.Kind.PERSON,
                null,
                address,
                email(name),
                Set.of("notices"),
                null,
                null);
    }
}
