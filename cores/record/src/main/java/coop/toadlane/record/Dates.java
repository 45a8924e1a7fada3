package coop.toadlane.record;

import static coop.toadlane.record.Tallies.wrong;

import coop.toadlane.tally.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** What a method says around the vote: its dates, its sponsors, its stays. */
final class Dates {
    private static final Duration LATE = Duration.ofHours(1);

    private Dates() {}

    private static int days(JsonNode method, String name, int otherwise) {
        return method.path(name).asInt(otherwise);
    }

    /** The notice's days are those of its method, counted in the co-op's own days. */
    static void check(DecisionEntry.Noticed one, ZoneId zone, Header header) {
        var method = one.method();
        if (one.delaySeconds() != seconds(days(method, "delayDays", 0))
                || one.graceSeconds() != seconds(days(method, "graceDays", 30))) {
            throw wrong(
                    Check.ENACTMENTS,
                    header.number(),
                    "froze a delay of %d s and %d s of grace; by its method they are %d and %d days",
                    one.delaySeconds(),
                    one.graceSeconds(),
                    days(method, "delayDays", 0),
                    days(method, "graceDays", 30));
        }
        var today = LocalDate.ofInstant(header.time(), zone);
        int clear = days(method, "noticeDays", 14);
        var earliest = clear == 0 ? today : today.plusDays(clear + 1L);
        var day = LocalDate.ofInstant(one.opens(), zone);
        boolean now = day.equals(today);
        var opens = now ? header.time() : day.atStartOfDay(zone).toInstant();
        var closes =
                day.plusDays(days(method, "openDays", 7) + (now ? 1L : 0L))
                        .atStartOfDay(zone)
                        .toInstant();
        if (day.isBefore(earliest) || !one.opens().equals(opens) || !one.closes().equals(closes)) {
            throw wrong(
                    Check.ROLLS,
                    header.number(),
                    "opens the ballot from %s to %s; by its method it is from %s on, to %s",
                    one.opens(),
                    one.closes(),
                    earliest,
                    closes);
        }
    }

    private static long seconds(int days) {
        return Duration.ofDays(days).toSeconds();
    }

    /** Members lose no voting time to a server that opened late, and gain none either. */
    static Instant closes(Row.Notice notice, Instant opened) {
        return Duration.between(notice.opens(), opened).compareTo(LATE) < 0
                ? notice.closes()
                : opened.plus(Duration.between(notice.opens(), notice.closes()));
    }

    /** How many sponsors the method asks for, of so many who could vote. */
    static long sponsors(JsonNode method, long members) {
        var asked = method.get("sponsors");
        if (asked == null || asked.isNull()) {
            return 0;
        }
        Map<String, Object> tree = Json.mapper().convertValue(asked, new TypeReference<>() {});
        return Math.min(Level.fromTree(tree).needed(members), Math.max(0, members - 1));
    }

    /** A stay is by somebody the method names, for as long as it says. */
    static void check(
            DecisionEntry.Stayed one, JsonNode method, Matter matter, Fold fold, Header header) {
        boolean named =
                method.path("stay")
                        .valueStream()
                        .anyMatch(name -> name.asString("").equals(one.by()));
        int actor = Fold.member(header.actor());
        boolean right =
                one.by().startsWith("office:")
                        ? fold.office().holds(actor, one.by().substring("office:".length()))
                        : one.by().equals("members:" + needed(one.by()))
                                && matter.signers.size() >= needed(one.by());
        var until = header.time().plus(Duration.ofDays(days(method, "stayDays", 30)));
        if (!named || !right || !one.until().equals(until)) {
            throw wrong(
                    Check.ENACTMENTS,
                    header.number(),
                    "is stayed by %s until %s, which its method does not let them",
                    one.by(),
                    one.until());
        }
    }

    private static int needed(String by) {
        return by.matches("members:[1-9][0-9]{0,6}")
                ? Integer.parseInt(by.substring("members:".length()))
                : Integer.MAX_VALUE;
    }
}
