package coop.toadlane.record;

import static coop.toadlane.record.Tallies.wrong;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who may perform a kind of act: the rulebook of the moment says so, or else what the minutes say
 * is assumed. Books older than such minutes leave it to the server's own list until the first.
 */
final class Powers {
    /** The clerk's own saying of what is assumed: never anybody else's. */
    private static final String ASSUMING = "office.assumptions";

    private final Map<String, List<String>> usual = new HashMap<>();
    private final OfficeFold office;
    private final Tallies tallies;

    Powers(PublicRecord record, OfficeFold office, Tallies tallies) {
        this.tallies = tallies;
        this.office = office;
        record.lines(Table.POWERS.part())
                .ifPresent(lines -> {
                    try (lines) {
                        lines.forEach(line -> {
                            var power = Json.read(line, Row.Power.class);
                            usual.put(power.kind(), power.by());
                        });
                    }
                });
    }

    /** Those who may: {@code self}, {@code office:treasurer}, {@code decision:special}... */
    List<String> of(Header header) {
        return of(header.kind(), header.number());
    }

    /** The same for a kind of act that is laid by. */
    List<String> of(String kind, long minute) {
        int slash = kind.indexOf('/');
        var name = slash < 0 ? kind : kind.substring(0, slash);
        if (name.equals(ASSUMING)) {
            return List.of("rule");
        }
        var set = office.rule("power." + name);
        if (set.isPresent()) {
            return set.get().path("by").valueStream().map(holder -> holder.asString("")).toList();
        }
        var known = office.assumes() ? null : usual.get(name);
        if (known == null) {
            throw wrong(Check.AUTHORITIES, minute, "nothing says who may perform the act %s", name);
        }
        tallies.told();
        return known;
    }
}
