package coop.toadlane.office;

import coop.toadlane.record.Entry;
import coop.toadlane.record.Json;
import coop.toadlane.record.OfficeEntry;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the co-op itself, its rulebook and its offices. Rare entries, written one by one. */
@Component
class OfficeRegister implements Register {
    private final JdbcClient jdbc;

    OfficeRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<? extends Entry> family() {
        return OfficeEntry.class;
    }

    @Override
    public void enter(CoopId coop, List<Entered> entries) {
        for (var one : entries) {
            switch ((OfficeEntry) one.entry()) {
                case OfficeEntry.Founded founded -> found(founded, one);
                case OfficeEntry.RuleSet rule -> set(coop, rule, one);
                case OfficeEntry.Assumed assumed -> assume(coop, assumed, one);
                case OfficeEntry.OfficeTaken taken -> take(coop, taken, one);
                case OfficeEntry.OfficeLeft left -> leave(coop, left, one);
                case OfficeEntry.KeyChanged changed -> rekey(coop, changed);
            }
        }
    }

    private void found(OfficeEntry.Founded founded, Entered one) {
        jdbc.sql(
                        """
                        insert into coops (slug, name, purpose, blueprint, currency, origin, key,
                                           founded)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        founded.slug(),
                        founded.name(),
                        founded.purpose(),
                        founded.blueprint(),
                        founded.currency(),
                        founded.origin(),
                        founded.key(),
                        Timestamp.from(one.time()))
                .update();
    }

    private void set(CoopId coop, OfficeEntry.RuleSet rule, Entered one) {
        jdbc.sql(
                        """
                        insert into rules (coop, key, minute, value, authority, since)
                        values (?, ?, ?, ?::jsonb, ?, ?)
                        """)
                .params(
                        coop.slug(),
                        rule.key(),
                        one.minute(),
                        Json.write(rule.value()),
                        one.authority(),
                        Timestamp.from(one.time()))
                .update();
        switch (rule.key()) {
            case "coop.name" -> rename(coop, "name", rule.value().asString());
            case "coop.purpose" -> rename(coop, "purpose", rule.value().asString());
            default -> {}
        }
    }

    private void assume(CoopId coop, OfficeEntry.Assumed assumed, Entered one) {
        jdbc.sql("insert into assumptions (coop, minute, rules) values (?, ?, ?::jsonb)")
                .params(coop.slug(), one.minute(), Json.write(assumed.rules()))
                .update();
    }

    private void rename(CoopId coop, String column, String value) {
        var sql =
                column.equals("name")
                        ? "update coops set name = ? where slug = ?"
                        : "update coops set purpose = ? where slug = ?";
        jdbc.sql(sql).params(value, coop.slug()).update();
    }

    private void take(CoopId coop, OfficeEntry.OfficeTaken taken, Entered one) {
        jdbc.sql(
                        """
                        insert into offices (coop, office, member, since, minute)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        coop.slug(),
                        taken.office(),
                        taken.member(),
                        Timestamp.from(one.time()),
                        one.minute())
                .update();
    }

    private void leave(CoopId coop, OfficeEntry.OfficeLeft left, Entered one) {
        jdbc.sql(
                        """
                        update offices set until = ?
                        where coop = ? and office = ? and member = ? and until is null
                        """)
                .params(Timestamp.from(one.time()), coop.slug(), left.office(), left.member())
                .update();
    }

    private void rekey(CoopId coop, OfficeEntry.KeyChanged changed) {
        jdbc.sql("update coops set key = ? where slug = ?")
                .params(changed.key(), coop.slug())
                .update();
    }
}
