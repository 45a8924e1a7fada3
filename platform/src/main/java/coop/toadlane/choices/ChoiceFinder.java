package coop.toadlane.choices;

import coop.toadlane.office.CoopId;
import coop.toadlane.record.ChoiceEntry.Mark;
import coop.toadlane.record.Row;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads choices. */
@Component
class ChoiceFinder {
    private final JdbcClient jdbc;

    ChoiceFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, the newest first. */
    List<Choice> all(CoopId coop) {
        return jdbc.sql("select * from choices where coop = ? order by number desc")
                .param(coop.slug())
                .query((row, _) -> new Choice(coop, ChoiceReading.choice(row, 0)))
                .list();
    }

    Optional<Choice> find(CoopId coop, int number) {
        return find(coop, List.of(number)).stream().findFirst();
    }

    List<Choice> find(CoopId coop, Collection<Integer> numbers) {
        return jdbc.sql("select * from choices where coop = ? and number = any (?)")
                .params(coop.slug(), numbers.toArray(Integer[]::new))
                .query((row, _) -> new Choice(coop, ChoiceReading.choice(row, 0)))
                .list();
    }

    int next(CoopId coop) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from choices where coop = ?")
                .param(coop.slug())
                .query(Integer.class)
                .single();
    }

    /** Everything that was suggested, by number. */
    List<Row.Option> options(CoopId coop, int choice) {
        return jdbc.sql(
                        """
                        select * from choice_options where coop = ? and choice = ? order by option
                        """)
                .params(coop.slug(), choice)
                .query(ChoiceReading::option)
                .list();
    }

    /** What the options that still stand would cost, by their numbers. */
    SortedMap<Integer, Long> costs(CoopId coop, int choice) {
        var costs = new TreeMap<Integer, Long>();
        options(coop, choice).stream()
                .filter(one -> one.withdrawn() == null)
                .forEach(one -> costs.put(one.option(), one.cost()));
        return costs;
    }

    List<Row.Remark> remarks(CoopId coop, int choice) {
        return jdbc.sql(
                        """
                        select * from choice_remarks where coop = ? and choice = ? order by remark
                        """)
                .params(coop.slug(), choice)
                .query(ChoiceReading::remark)
                .list();
    }

    boolean isOnRoll(CoopId coop, int choice, int member) {
        return jdbc.sql("select 1 from choosers where coop = ? and choice = ? and member = ?")
                .params(coop.slug(), choice, member)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Optional<Row.ChoiceBallot> ballot(CoopId coop, int choice, int member) {
        return jdbc.sql(
                        """
                        select * from choice_ballots
                        where coop = ? and choice = ? and member = ?
                        """)
                .params(coop.slug(), choice, member)
                .query(ChoiceReading::ballot)
                .optional();
    }

    /** One page of the ballots. */
    List<Row.ChoiceBallot> ballots(CoopId coop, int choice, int page, int size) {
        return jdbc.sql(
                        """
                        select * from choice_ballots
                        where coop = ? and choice = ? order by member limit ? offset ?
                        """)
                .params(coop.slug(), choice, size, (page - 1) * size)
                .query(ChoiceReading::ballot)
                .list();
    }

    /** All that is counted, by the members' numbers. */
    List<List<Mark>> box(CoopId coop, int choice) {
        return jdbc.sql(
                        """
                        select marks from choice_ballots
                        where coop = ? and choice = ? order by member
                        """)
                .params(coop.slug(), choice)
                .query((row, _) -> ChoiceReading.marks(row.getString(1)))
                .list();
    }
}
