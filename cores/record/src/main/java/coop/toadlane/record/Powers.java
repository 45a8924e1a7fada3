package coop.toadlane.record;

import static coop.toadlane.record.Tallies.wrong;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who may perform a kind of act: the rulebook of the moment says so, or else the record. */
final class Powers {
    private final Map<String, List<String>> usual = new HashMap<>();
    private final OfficeFold office;

    Powers(PublicRecord record, OfficeFold office) {
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
        var set = office.rule("power." + name);
        if (set.isPresent()) {
            return set.get().path("by").valueStream().map(holder -> holder.asString("")).toList();
        }
        var known = usual.get(name);
        if (known == null) {
            throw wrong(Check.AUTHORITIES, minute, "nothing says who may perform the act %s", name);
        }
        return known;
    }
}
