package coop.toadlane.record;

import static coop.toadlane.record.Tallies.wrong;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The co-op itself, its rulebook and its offices, as its minutes tell them. */
final class OfficeFold {
    private static final String ZONE = "coop.zone";
    private final TreeMap<String, List<Row.Rule>> rules = new TreeMap<>();
    private final TreeMap<String, JsonNode> assumed = new TreeMap<>();
    private final List<Row.Assumption> assumptions = new ArrayList<>();
    private final TreeMap<Tenure, Row.Office> offices = new TreeMap<>();
    private final List<KeyChange> keys = new ArrayList<>();
    private final LinkedHashSet<String> held = new LinkedHashSet<>();
    private Row.@Nullable Coop coop;
    private ZoneId zone = ZoneOffset.UTC;

    /** A change of the log's key, and when it was entered. */
    record KeyChange(long minute, Instant time, String from, String to) {}

    private record Tenure(String office, int member, long minute) implements Comparable<Tenure> {
        @Override
        public int compareTo(Tenure other) {
            int order = office.compareTo(other.office);
            order = order != 0 ? order : Integer.compare(member, other.member);
            return order != 0 ? order : Long.compare(minute, other.minute);
        }
    }

    void enter(OfficeEntry entry, Header header) {
        switch (entry) {
            case OfficeEntry.Founded founded -> found(founded, header);
            case OfficeEntry.RuleSet(var key, var value) -> set(key, value, header);
            case OfficeEntry.Assumed(var all) -> assume(all, header);
            case OfficeEntry.OfficeTaken(var office, var member) -> take(office, member, header);
            case OfficeEntry.OfficeLeft(var office, var member) -> leave(office, member, header);
            case OfficeEntry.KeyChanged(var key) -> rekey(key, header);
        }
    }

    private void found(OfficeEntry.Founded founded, Header header) {
        if (coop != null || header.number() != 0) {
            throw wrong(Check.ENTRIES, header.number(), "founds a co-op that is there already");
        }
        coop =
                new Row.Coop(
                        founded.slug(),
                        founded.name(),
                        founded.purpose(),
                        founded.blueprint(),
                        founded.currency(),
                        founded.origin(),
                        founded.key(),
                        header.time());
    }

    private void set(String key, JsonNode value, Header header) {
        rules.computeIfAbsent(key, _ -> new ArrayList<>())
                .add(new Row.Rule(key, header.number(), value, header.authority(), header.time()));
        take(key, value, header);
    }

    /** What is new is added; what was assumed before stays, whatever a later release would like. */
    private void assume(SortedMap<String, JsonNode> all, Header header) {
        all.forEach((key, value) -> {
            if (assumed.putIfAbsent(key, value) != null) {
                throw wrong(
                        Check.AUTHORITIES,
                        header.number(),
                        "assumes %s anew, which an earlier minute says",
                        key);
            }
            if (key.equals(ZONE) && !rules.containsKey(key)) {
                take(key, value, header);
            }
        });
        assumptions.add(new Row.Assumption(header.number(), all));
    }

    private void take(String key, JsonNode value, Header header) {
        switch (key) {
            case "coop.name" ->
                    coop = with(coop(), value.asString(), coop().purpose(), coop().key());
            case "coop.purpose" ->
                    coop = with(coop(), coop().name(), value.asString(), coop().key());
            case ZONE -> {
                try {
                    zone = ZoneId.of(value.asString());
                } catch (DateTimeException e) {
                    throw wrong(Check.ENTRIES, header.number(), "no time zone: %s", value);
                }
            }
            default -> {}
        }
    }

    /** Changes on one sheet, entered at one time, are one change: one signature stands for them. */
    private void rekey(String key, Header header) {
        var from = coop().key();
        if (!keys.isEmpty() && keys.getLast().time().equals(header.time())) {
            from = keys.removeLast().from();
        }
        keys.add(new KeyChange(header.number(), header.time(), from, key));
        coop = with(coop(), coop().name(), coop().purpose(), key);
    }

    private static Row.Coop with(Row.Coop coop, String name, String purpose, String key) {
        return new Row.Coop(
                coop.slug(),
                name,
                purpose,
                coop.blueprint(),
                coop.currency(),
                coop.origin(),
                key,
                coop.founded());
    }

    private void take(String office, int member, Header header) {
        if (!held.add(office + " " + member)) {
            throw wrong(Check.ENTRIES, header.number(), "member %d is %s already", member, office);
        }
        offices.put(
                new Tenure(office, member, header.number()),
                new Row.Office(office, member, header.time(), null, header.number()));
    }

    private void leave(String office, int member, Header header) {
        if (!held.remove(office + " " + member)) {
            throw wrong(Check.ENTRIES, header.number(), "member %d was not %s", member, office);
        }
        var last = offices.floorKey(new Tenure(office, member, Long.MAX_VALUE));
        offices.computeIfPresent(
                last,
                (_, row) ->
                        new Row.Office(office, member, row.since(), header.time(), row.minute()));
    }

    /** The co-op; the founding comes first, so there is one. */
    Row.Coop coop() {
        if (coop == null) {
            throw wrong(Check.ENTRIES, 0, "does not found the co-op");
        }
        return coop;
    }

    boolean holds(int member, String office) {
        return held.contains(office + " " + member);
    }

    ZoneId zone() {
        return zone;
    }

    /** Who holds an office, and since which day. */
    SortedMap<Integer, LocalDate> holders(String office) {
        var holders = new TreeMap<Integer, LocalDate>();
        for (var row : offices.values()) {
            if (row.office().equals(office) && row.until() == null) {
                holders.put(row.member(), day(row.since()));
            }
        }
        return holders;
    }

    /** The day it is at the co-op. */
    LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    /** The value that was set last, or else the one assumed; empty when no minute says any. */
    Optional<JsonNode> rule(String key) {
        var values = rules.get(key);
        return values == null
                ? Optional.ofNullable(assumed.get(key))
                : Optional.of(values.getLast().value());
    }

    /** Whether a minute says what holds where the rulebook is silent; older books say it late. */
    boolean assumes() {
        return !assumed.isEmpty();
    }

    /** The rules whose keys begin so, the prefix cut off. */
    SortedMap<String, JsonNode> below(String prefix) {
        var found = new TreeMap<String, JsonNode>();
        for (var rule : rules.tailMap(prefix).entrySet()) {
            if (!rule.getKey().startsWith(prefix)) {
                break;
            }
            found.put(rule.getKey().substring(prefix.length()), rule.getValue().getLast().value());
        }
        return found;
    }

    List<KeyChange> keyChanges() {
        return keys;
    }

    Stream<Row> rows(Table table) {
        return switch (table) {
            case COOP -> Stream.of(coop());
            case RULES -> rules.values().stream().flatMap(List::stream);
            case ASSUMPTIONS -> assumptions.stream().map(row -> row);
            case OFFICES -> offices.values().stream().map(row -> row);
            default -> Stream.empty();
        };
    }
}
