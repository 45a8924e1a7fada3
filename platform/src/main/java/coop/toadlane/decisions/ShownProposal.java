package coop.toadlane.decisions;

import coop.toadlane.record.DecisionEntry.ClassVotes;
import coop.toadlane.record.DecisionEntry.ProposedAct;
import coop.toadlane.record.Json;
import coop.toadlane.record.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** A row of proposals as the record shows it, fact by fact. */
final class ShownProposal {
    private ShownProposal() {}

    static Row of(ResultSet row, int place) throws SQLException {
        return new Row.Proposal(
                row.getInt("number"),
                row.getInt("version"),
                row.getInt("proposer"),
                row.getString("title"),
                row.getString("body"),
                row.getString("method"),
                List.of(Json.read(row.getString("acts"), ProposedAct[].class)),
                row.getLong("minute"),
                row.getTimestamp("proposed_at").toInstant(),
                at(row, "withdrawn_at"),
                notice(row),
                opening(row),
                closing(row),
                stay(row),
                at(row, "revoked_at"),
                enactment(row),
                failure(row),
                at(row, "expired_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static Row.@Nullable Notice notice(ResultSet row) throws SQLException {
        var at = at(row, "noticed_at");
        return at == null
                ? null
                : new Row.Notice(
                        at,
                        row.getLong("noticed_minute"),
                        row.getString("hash"),
                        Json.tree(row.getString("rules")),
                        classes(row.getString("class_votes")),
                        row.getTimestamp("opens").toInstant(),
                        row.getTimestamp("closes").toInstant(),
                        row.getLong("delay_seconds"),
                        row.getLong("grace_seconds"),
                        row.getString("zone"));
    }

    private static SortedMap<String, ClassVotes> classes(String json) {
        return Json.mapper().readValue(json, new TypeReference<TreeMap<String, ClassVotes>>() {});
    }

    private static Row.@Nullable Opening opening(ResultSet row) throws SQLException {
        var at = at(row, "opened_at");
        return at == null
                ? null
                : new Row.Opening(
                        at,
                        row.getLong("opened_minute"),
                        row.getLong("entitled"),
                        row.getLong("unit"),
                        row.getString("roll_hash"));
    }

    private static Row.@Nullable Closing closing(ResultSet row) throws SQLException {
        var at = at(row, "closed_at");
        return at == null
                ? null
                : new Row.Closing(
                        at,
                        row.getLong("closed_minute"),
                        row.getLong("votes_for"),
                        row.getLong("votes_against"),
                        row.getLong("abstain"),
                        row.getLong("objections"),
                        row.getString("verdict"),
                        at(row, "effective"),
                        at(row, "expires"));
    }

    private static Row.@Nullable Stay stay(ResultSet row) throws SQLException {
        var at = at(row, "stayed_at");
        return at == null
                ? null
                : new Row.Stay(
                        at,
                        row.getString("stayed_by"),
                        row.getString("stay_reason"),
                        row.getTimestamp("stayed_until").toInstant());
    }

    private static Row.@Nullable Enactment enactment(ResultSet row) throws SQLException {
        var at = at(row, "enacted_at");
        return at == null
                ? null
                : new Row.Enactment(
                        at,
                        row.getLong("enacted_minute"),
                        List.of((Long[]) row.getArray("enacted_minutes").getArray()));
    }

    private static Row.@Nullable Failure failure(ResultSet row) throws SQLException {
        var at = at(row, "failed_at");
        return at == null
                ? null
                : new Row.Failure(
                        at,
                        row.getInt("failed_act"),
                        row.getString("failure"),
                        List.of((String[]) row.getArray("failure_with").getArray()));
    }
}
