package coop.toadlane.choices;

import static coop.toadlane.office.Columns.numbers;
import static coop.toadlane.office.Columns.optionalTime;
import static coop.toadlane.office.Columns.time;

import coop.toadlane.record.ChoiceEntry;
import coop.toadlane.record.ChoiceEntry.Mark;
import coop.toadlane.record.Json;
import coop.toadlane.record.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Turns rows into choices, options and ballots. */
final class ChoiceReading {
    private ChoiceReading() {}

    static Row.Choice choice(ResultSet row, int place) throws SQLException {
        return new Row.Choice(
                row.getInt("number"),
                row.getObject("question", UUID.class),
                row.getString("commitment"),
                Json.tree(row.getString("terms")),
                purse(row),
                time(row, "suggestions_close"),
                time(row, "opens"),
                time(row, "closes"),
                row.getLong("delay_seconds"),
                row.getLong("minute"),
                time(row, "called_at"),
                optionalTime(row, "cancelled_at"),
                optionalTime(row, "lapsed_at"),
                opening(row),
                result(row),
                optionalTime(row, "enacted_at"),
                row.getObject("enacted_minute", Long.class));
    }

    private static ChoiceEntry.@Nullable Purse purse(ResultSet row) throws SQLException {
        var from = row.getString("purse_from");
        return from == null
                ? null
                : new ChoiceEntry.Purse(
                        from,
                        row.getString("purse_to"),
                        row.getLong("purse_amount"),
                        row.getString("purse_currency"));
    }

    private static Row.@Nullable ChoiceOpening opening(ResultSet row) throws SQLException {
        var at = optionalTime(row, "opened_at");
        return at == null
                ? null
                : new Row.ChoiceOpening(
                        at,
                        row.getLong("opened_minute"),
                        row.getInt("entitled"),
                        row.getString("roll_hash"),
                        numbers(row, "options"),
                        row.getString("draw"),
                        row.getString("seal"));
    }

    private static Row.@Nullable ChoiceResult result(ResultSet row) throws SQLException {
        var at = optionalTime(row, "counted_at");
        return at == null
                ? null
                : new Row.ChoiceResult(
                        at,
                        row.getLong("counted_minute"),
                        row.getInt("votes"),
                        row.getString("seed"),
                        numbers(row, "chosen"),
                        row.getString("digest"),
                        time(row, "effective"));
    }

    static Row.Option option(ResultSet row, int place) throws SQLException {
        return new Row.Option(
                row.getInt("choice"),
                row.getInt("option"),
                row.getInt("member"),
                row.getObject("says", UUID.class),
                row.getString("commitment"),
                row.getLong("cost"),
                row.getLong("minute"),
                time(row, "suggested_at"),
                optionalTime(row, "withdrawn_at"));
    }

    static Row.Remark remark(ResultSet row, int place) throws SQLException {
        return new Row.Remark(
                row.getInt("choice"),
                row.getInt("option"),
                row.getInt("remark"),
                row.getInt("member"),
                row.getObject("says", UUID.class),
                row.getString("commitment"),
                row.getLong("minute"),
                time(row, "said_at"));
    }

    static Row.Chooser chooser(ResultSet row, int place) throws SQLException {
        return new Row.Chooser(row.getInt("choice"), row.getInt("member"));
    }

    static Row.ChoiceBallot ballot(ResultSet row, int place) throws SQLException {
        return new Row.ChoiceBallot(
                row.getInt("choice"),
                row.getInt("member"),
                marks(row.getString("marks")),
                row.getLong("minute"),
                time(row, "cast_at"));
    }

    static List<Mark> marks(String json) {
        return Json.mapper().readValue(json, new TypeReference<>() {});
    }
}
