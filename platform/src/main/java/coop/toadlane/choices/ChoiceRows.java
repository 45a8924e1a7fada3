package coop.toadlane.choices;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Entered;
import coop.toadlane.record.ChoiceEntry;
import coop.toadlane.record.Json;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the facts of choices; for the register alone. */
@Component
class ChoiceRows {
    private final JdbcClient jdbc;

    ChoiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void call(CoopId coop, ChoiceEntry.ChoiceCalled entry, Entered one) {
        var purse = entry.purse();
        jdbc.sql(
                        """
                        insert into choices (coop, number, question, commitment, terms,
                                             suggestions_close, opens, closes, delay_seconds,
                                             minute, called_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        coop.slug(),
                        entry.choice(),
                        entry.text(),
                        entry.commitment(),
                        Json.write(entry.terms()),
                        at(entry.suggestionsClose()),
                        at(entry.opens()),
                        at(entry.closes()),
                        entry.delaySeconds(),
                        one.minute(),
                        at(one.time()))
                .update();
        if (purse != null) {
            jdbc.sql(
                            """
                            update choices set purse_from = ?, purse_to = ?, purse_amount = ?,
                                               purse_currency = ?
                            where coop = ? and number = ?
                            """)
                    .params(
                            purse.from(),
                            purse.to(),
                            purse.amount(),
                            purse.currency(),
                            coop.slug(),
                            entry.choice())
                    .update();
        }
    }

    /** An end that is a date and nothing else. */
    void mark(CoopId coop, int choice, String column, Entered one) {
        jdbc.sql("update choices set " + column + " = ? where coop = ? and number = ?")
                .params(at(one.time()), coop.slug(), choice)
                .update();
    }

    void suggest(CoopId coop, ChoiceEntry.OptionSuggested entry, Entered one) {
        jdbc.sql(
                        """
                        insert into choice_options (coop, choice, option, member, says, commitment,
                                                    cost, minute, suggested_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        coop.slug(),
                        entry.choice(),
                        entry.option(),
                        entry.member(),
                        entry.text(),
                        entry.commitment(),
                        entry.cost(),
                        one.minute(),
                        at(one.time()))
                .update();
    }

    void withdraw(CoopId coop, ChoiceEntry.OptionWithdrawn entry, Entered one) {
        jdbc.sql(
                        """
                        update choice_options set withdrawn_at = ?
                        where coop = ? and choice = ? and option = ?
                        """)
                .params(at(one.time()), coop.slug(), entry.choice(), entry.option())
                .update();
    }

    void discuss(CoopId coop, ChoiceEntry.OptionDiscussed entry, Entered one) {
        jdbc.sql(
                        """
                        insert into choice_remarks (coop, choice, remark, option, member, says,
                                                    commitment, minute, said_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        coop.slug(),
                        entry.choice(),
                        entry.remark(),
                        entry.option(),
                        entry.member(),
                        entry.text(),
                        entry.commitment(),
                        one.minute(),
                        at(one.time()))
                .update();
    }

    void open(CoopId coop, ChoiceEntry.ChoiceOpened entry, Entered one) {
        jdbc.sql(
                        """
                        update choices set opened_at = ?, opened_minute = ?, entitled = ?,
                                           roll_hash = ?, options = ?, draw = ?, seal = ?,
                                           closes = ?
                        where coop = ? and number = ?
                        """)
                .params(
                        at(one.time()),
                        one.minute(),
                        entry.roll().size(),
                        entry.hash(),
                        array(entry.options()),
                        entry.commitment(),
                        entry.seal(),
                        at(entry.closes()),
                        coop.slug(),
                        entry.choice())
                .update();
    }

    void count(CoopId coop, ChoiceEntry.ChoiceCounted entry, Entered one) {
        jdbc.sql(
                        """
                        update choices set counted_at = ?, counted_minute = ?, votes = ?, seed = ?,
                                           chosen = ?, digest = ?, effective = ?
                        where coop = ? and number = ?
                        """)
                .params(
                        at(one.time()),
                        one.minute(),
                        entry.cast(),
                        entry.seed(),
                        array(entry.chosen()),
                        entry.digest(),
                        at(entry.effective()),
                        coop.slug(),
                        entry.choice())
                .update();
    }

    void enact(CoopId coop, int choice, Entered one) {
        jdbc.sql(
                        """
                        update choices set enacted_at = ?, enacted_minute = ?
                        where coop = ? and number = ?
                        """)
                .params(at(one.time()), one.minute(), coop.slug(), choice)
                .update();
    }

    private static Timestamp at(Instant time) {
        return Timestamp.from(time);
    }

    private static Integer[] array(List<Integer> numbers) {
        return numbers.toArray(Integer[]::new);
    }
}
