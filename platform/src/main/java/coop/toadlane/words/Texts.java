package coop.toadlane.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text Toadlane shows, in every language it speaks.
 *
 * <p>Each room keeps its texts in {@code words/<room>.properties} (English) and {@code
 * words/<room>_<language>.properties}. A language exists as soon as one file carries its suffix. A
 * text that a language lacks is given in English; a key nobody knows is shown as it is, and is a
 * defect under {@code -Dtoadlane.words.strict=true}, as in the tests.
 */
@Component
public final class Texts {
    static final String ENGLISH = "en";
    private final Map<String, Map<String, String>> byLanguage = new TreeMap<>();
    private final boolean strict;

    public Texts() {
        this("classpath*:words/*.properties", Boolean.getBoolean("toadlane.words.strict"));
    }

    Texts(String pattern, boolean strict) {
        this.strict = strict;
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't read the texts", e);
        }
    }

    private void add(Resource file) throws IOException {
        Properties read = new Properties();
        try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            read.load(in);
        }
        Map<String, String> texts =
                byLanguage.computeIfAbsent(language(file), language -> new HashMap<>());
        for (String key : read.stringPropertyNames()) {
            // A typographic apostrophe, so that MessageFormat takes none of them for a quote.
            String twice = texts.put(key, read.getProperty(key).replace('\'', '’'));
            if (twice != null) {
                throw new IllegalStateException(key + " has two texts, one in " + file);
            }
        }
    }

    private static String language(Resource file) {
        String name = String.valueOf(file.getFilename()).replace(".properties", "");
        int suffix = name.indexOf('_');
        return suffix < 0 ? ENGLISH : name.substring(suffix + 1);
    }

    /** The languages there are texts in, as tags such as {@code en} and {@code es}. */
    public List<String> languages() {
        return List.copyOf(byLanguage.keySet());
    }

    /** The wording for one reader; English if their language is not spoken here. */
    public Words in(Locale reader) {
        return in(reader.getLanguage());
    }

    /** The wording in the language of this tag; English if it is not spoken here. */
    public Words in(String language) {
        return new Words(this, byLanguage.containsKey(language) ? language : ENGLISH);
    }

    String pattern(String language, String key) {
        String text = find(language, key);
        if (text != null) {
            return text;
        }
        if (strict) {
            throw new IllegalArgumentException("no text for the key " + key);
        }
        return key;
    }

    @Nullable String find(String language, String key) {
        String text = texts(language).get(key);
        return text == null ? texts(ENGLISH).get(key) : text;
    }

    Set<String> keys(String language) {
        return new TreeSet<>(texts(language).keySet());
    }

    private Map<String, String> texts(String language) {
        return byLanguage.getOrDefault(language, Map.of());
    }
}
