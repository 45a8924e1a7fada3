package coop.toadlane.people;

import coop.toadlane.words.Texts;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What a person may choose from about themselves. */
@Component
public class Choices {

    private static final Map<String, String> ZONES = readZones();

    private final Texts texts;

    Choices(Texts texts) {
        this.texts = texts;
    }

    /** Each language's tag, and what it calls itself. */
    Map<String, String> languages() {
        var names = new LinkedHashMap<String, String>();
        for (var tag : texts.languages()) {
            names.put(tag, texts.in(tag).t("words.language.name"));
        }
        return names;
    }

    /** This language, or English where it is not spoken here. */
    String spoken(String tag) {
        return texts.languages().contains(tag) ? tag : Locale.ENGLISH.getLanguage();
    }

    /** The time zones people live in, by continent and city. */
    public static Map<String, String> zones() {
        return ZONES;
    }

    private static Map<String, String> readZones() {
        var zones = new TreeMap<String, String>();
        for (var id : ZoneId.getAvailableZoneIds()) {
            if (id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+")) {
                zones.put(id, id.replace('_', ' ').replace("/", " / "));
            }
        }
        var all = new LinkedHashMap<String, String>();
        all.put("UTC", "UTC");
        all.putAll(zones);
        return all;
    }
}
