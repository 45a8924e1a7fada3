package coop.toadlane.choices;

import coop.toadlane.office.Shown;
import coop.toadlane.office.TableShown;
import coop.toadlane.record.Openness;
import coop.toadlane.record.Row;
import coop.toadlane.record.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ChoiceFinder, options, rolls and ballots in the record, open to members. */
@Configuration(proxyBeanMethods = false)
class ChoicesShown {
    private final JdbcClient jdbc;

    ChoicesShown(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    Shown shownChoices() {
        return shown(Table.CHOICES, "choices", "number", ChoiceReading::choice);
    }

    @Bean
    Shown shownChoiceOptions() {
        return shown(
                Table.CHOICE_OPTIONS, "choice_options", "choice, option", ChoiceReading::option);
    }

    @Bean
    Shown shownChoiceRemarks() {
        return shown(
                Table.CHOICE_REMARKS, "choice_remarks", "choice, remark", ChoiceReading::remark);
    }

    @Bean
    Shown shownChoiceRolls() {
        return shown(Table.CHOICE_ROLLS, "choosers", "choice, member", ChoiceReading::chooser);
    }

    @Bean
    Shown shownChoiceBallots() {
        return shown(
                Table.CHOICE_BALLOTS, "choice_ballots", "choice, member", ChoiceReading::ballot);
    }

    private Shown shown(Table table, String name, String order, RowMapper<? extends Row> mapper) {
        return new TableShown(
                table,
                Openness.MEMBERS,
                "select * from " + name + " where coop = :coop order by " + order,
                mapper::mapRow,
                jdbc);
    }
}
