package coop.toadlane.web;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A co-op as the frame shows it to one visitor.
 *
 * @param zone the zone its times are told in
 * @param member whether the visitor is a member
 * @param offices the offices the visitor holds, such as {@code secretary}
 */
public record Place(String slug, String name, ZoneId zone, boolean member, Set<String> offices) {

    /** Where this co-op's pages start. */
    public String path() {
        return "/c/" + slug;
    }

    /** One or two letters that stand for the co-op beside its name. */
    public String mark() {
        return mark(name);
    }

    static String mark(String name) {
        return Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase())
                .collect(Collectors.joining());
    }
}
