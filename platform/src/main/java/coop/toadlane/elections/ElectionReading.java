package coop.toadlane.elections;

import static coop.toadlane.office.Columns.numbers;
import static coop.toadlane.office.Columns.optionalTime;
import static coop.toadlane.office.Columns.time;

import coop.toadlane.office.CoopId;
import coop.toadlane.record.Json;
import coop.toadlane.record.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Turns rows into elections, candidates and ballots. */
final class ElectionReading {
    private ElectionReading() {}

    static Election election(ResultSet row, int place) throws SQLException {
        return new Election(
                new CoopId(row.getString("coop")),
                row.getInt("number"),
                row.getString("office"),
                row.getInt("seats"),
                OfficeTerms.read(Json.tree(row.getString("terms"))),
                numbers(row, "retiring"),
                time(row, "nominations_close"),
                time(row, "opens"),
                time(row, "closes"),
                row.getLong("delay_seconds"),
                row.getLong("minute"),
                time(row, "called_at"),
                optionalTime(row, "cancelled_at"),
                optionalTime(row, "lapsed_at"),
                opening(row),
                count(row),
                enactment(row),
                stuck(row));
    }

    private static Row.@Nullable BallotOpening opening(ResultSet row) throws SQLException {
        var at = optionalTime(row, "opened_at");
        return at == null
                ? null
                : new Row.BallotOpening(
                        at,
                        row.getLong("opened_minute"),
                        row.getInt("entitled"),
                        row.getString("roll_hash"),
                        numbers(row, "candidates"),
                        row.getString("commitment"),
                        row.getString("seal"));
    }

    private static Row.@Nullable BallotCount count(ResultSet row) throws SQLException {
        var at = optionalTime(row, "counted_at");
        return at == null
                ? null
                : new Row.BallotCount(
                        at,
                        row.getLong("counted_minute"),
                        row.getInt("online"),
                        row.getInt("papers"),
                        row.getString("seed"),
                        numbers(row, "winners"),
                        row.getString("quota"),
                        row.getString("digest"),
                        time(row, "effective"));
    }

    private static Row.@Nullable Enactment enactment(ResultSet row) throws SQLException {
        var at = optionalTime(row, "enacted_at");
        return at == null
                ? null
                : new Row.Enactment(
                        at,
                        row.getLong("enacted_minute"),
                        List.of((Long[]) row.getArray("enacted_minutes").getArray()));
    }

    private static Election.@Nullable Stuck stuck(ResultSet row) throws SQLException {
        var at = optionalTime(row, "stuck_at");
        return at == null
                ? null
                : new Election.Stuck(
                        at,
                        row.getString("stuck"),
                        List.of((String[]) row.getArray("stuck_with").getArray()));
    }

    static Row.Candidate candidate(ResultSet row, int place) throws SQLException {
        return new Row.Candidate(
                row.getInt("election"),
                row.getInt("member"),
                row.getInt("nominated_by"),
                row.getLong("minute"),
                optionalTime(row, "accepted_at"),
                row.getObject("statement", UUID.class),
                row.getString("commitment"),
                optionalTime(row, "withdrawn_at"));
    }

    static Row.Elector elector(ResultSet row, int place) throws SQLException {
        return new Row.Elector(
                row.getInt("election"), row.getInt("member"), row.getObject("paper", Long.class));
    }

    static Row.ElectionBallot ballot(ResultSet row, int place) throws SQLException {
        return new Row.ElectionBallot(
                row.getInt("election"),
                row.getInt("member"),
                ranks(row.getString("ranks")),
                row.getLong("minute"),
                time(row, "cast_at"));
    }

    static Row.ElectionPaper paper(ResultSet row, int place) throws SQLException {
        return new Row.ElectionPaper(
                row.getInt("election"),
                row.getInt("paper"),
                ranks(row.getString("ranks")),
                row.getInt("teller"),
                row.getLong("minute"),
                row.getObject("second", Integer.class),
                row.getObject("confirmed", Long.class));
    }

    static List<List<Integer>> ranks(String json) {
        return Json.mapper().readValue(json, new TypeReference<>() {});
    }
}
