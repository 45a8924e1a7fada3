package coop.toadlane.founding;

import coop.toadlane.office.CoopId;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Words;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The first page of a founding: what the co-op is called, what for, and where. */
final class Identity {
    static final List<String> FIELDS =
            List.of("name", "purpose", "slug", "currency", "zone", "language");
    private static final int NAME = 200;
    private static final int PURPOSE = 1000;

    private Identity() {}

    static void check(
            FoundingDraft draft,
            boolean taken,
            List<String> spoken,
            Words words,
            Mistakes mistakes) {
        if (draft.answer("name").isBlank() || draft.answer("name").length() > NAME) {
            mistakes.add("name", words.t("refusal.office.name", NAME));
        }
        if (draft.answer("purpose").isBlank() || draft.answer("purpose").length() > PURPOSE) {
            mistakes.add("purpose", words.t("founding.mistake.purpose", PURPOSE));
        }
        if (!CoopId.isSlug(draft.answer("slug"))) {
            mistakes.add("slug", words.t("founding.mistake.slug"));
        } else if (taken) {
            mistakes.add("slug", words.t("refusal.office.slug-taken", draft.answer("slug")));
        }
        if (!isCurrency(draft.answer("currency"))) {
            mistakes.add("currency", words.t("refusal.office.currency"));
        }
        if (!isZone(draft.answer("zone"))) {
            mistakes.add("zone", words.t("refusal.office.rule-zone"));
        }
        if (!spoken.contains(draft.language())) {
            mistakes.add(
                    "language",
                    words.t("refusal.members.rule-language", String.join(", ", spoken)));
        }
    }

    /** The answers with a name in addresses, made from the co-op's name where none was given. */
    static FoundingDraft completed(FoundingDraft draft) {
        return draft.answer("slug").isEmpty()
                ? draft.with(Map.of("slug", slug(draft.answer("name"))))
                : draft;
    }

    static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isZone(String id) {
        try {
            return !id.isEmpty() && !ZoneId.of(id).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** A name in addresses made from a name: {@code Café Sol} gives {@code cafe-sol}. */
    static String slug(String name) {
        var plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.substring(0, Math.min(plain.length(), 40));
        return cut.replaceAll("^-+|-+$", "");
    }
}
