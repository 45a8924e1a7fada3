package coop.toadlane.charter;

import coop.toadlane.members.ClassNames;
import coop.toadlane.members.Seat;
import coop.toadlane.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says who holds a power, in the co-op's own words. */
final class Holders {
    private final Seat seat;
    private final Words words;
    private final Map<String, String> classes;

    Holders(Seat seat, Words words) {
        this.seat = seat;
        this.words = words;
        this.classes = ClassNames.of(seat.rulebook());
    }

    /** Holders as a power or a stay lists them, such as {@code office:secretary}. */
    String sentence(List<String> holders) {
        var said = new ArrayList<String>();
        for (var holder : holders) {
            said.add(one(holder));
        }
        if (said.isEmpty()) {
            return words.t("charter.by.nobody");
        }
        var last = said.removeLast();
        return said.isEmpty() ? last : words.t("charter.or", String.join(", ", said), last);
    }

    private String one(String holder) {
        var colon = holder.indexOf(':');
        if (colon < 0) {
            return words.t("charter.by." + holder);
        }
        var name = holder.substring(colon + 1);
        return switch (holder.substring(0, colon)) {
            case "office" -> office(name);
            case "decision" -> words.t("charter.by.decision", method(name));
            case "members" -> words.t("charter.by.members", Integer.parseInt(name));
            default -> holder;
        };
    }

    String office(String name) {
        return seat.officeName(words, name);
    }

    String memberClass(String id) {
        return classes.getOrDefault(id, id);
    }

    private String method(String name) {
        var key = "rule.method." + name;
        return words.has(key) ? words.t(key) : words.t("charter.method", name);
    }
}
