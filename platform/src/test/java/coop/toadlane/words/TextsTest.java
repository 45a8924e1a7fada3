package coop.toadlane.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern ASKED_FOR =
            Pattern.compile("\\bt\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
    private final Texts texts = new Texts("classpath*:words/*.properties", true);

    @Test
    void everyLanguageSaysTheSameThings() {
        assertThat(texts.languages()).contains("en", "es");
        assertThat(differences(texts)).isEmpty();
    }

    @Test
    void aMissingTextAndALostPlaceholderAreFound() {
        Texts planted = new Texts("classpath*:words-planted/*.properties", true);

        assertThat(differences(planted))
                .containsExactlyInAnyOrder(
                        "es lacks planted.only.english",
                        "es has no use for planted.only.spanish",
                        "es: planted.placeholder has other placeholders than English");
    }

    @Test
    void everyTextAskedForIsThere() throws IOException {
        Set<String> asked = askedFor(Path.of("src/main"));

        assertThat(asked).contains("web.skip");
        assertThat(asked).allMatch(texts.in("en")::has, "has a text");
    }

    @Test
    void aKeyNobodyKnowsIsADefectHereAndShownInProduction() {
        Texts lenient = new Texts("classpath*:words/*.properties", false);

        assertThat(lenient.in("es").t("no.such.key")).isEqualTo("no.such.key");
        assertThatThrownBy(() -> texts.in("es").t("no.such.key"))
                .hasMessageContaining("no.such.key");
    }

    private static List<String> differences(Texts texts) {
        Set<String> english = texts.keys("en");
        List<String> found = new ArrayList<>();
        for (String language : texts.languages()) {
            Set<String> keys = texts.keys(language);
            for (String key : english) {
                if (!keys.contains(key)) {
                    found.add(language + " lacks " + key);
                } else if (!placeholders(texts, "en", key)
                        .equals(placeholders(texts, language, key))) {
                    found.add(language + ": " + key + " has other placeholders than English");
                }
            }
            keys.stream()
                    .filter(key -> !english.contains(key))
                    .forEach(key -> found.add(language + " has no use for " + key));
        }
        return found;
    }

    private static Set<String> placeholders(Texts texts, String language, String key) {
        return PLACEHOLDER
                .matcher(texts.pattern(language, key))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> askedFor(Path sources) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(TextsTest::asks).toList()) {
                Matcher matcher = ASKED_FOR.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }

    private static boolean asks(Path file) {
        return file.toString().endsWith(".jte") || file.toString().endsWith(".java");
    }
}
