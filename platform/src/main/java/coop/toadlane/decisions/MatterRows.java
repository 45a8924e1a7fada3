package coop.toadlane.decisions;

import static coop.toadlane.office.Columns.optionalTime;
import static coop.toadlane.office.Columns.time;

import coop.toadlane.office.Change;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Draft;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.DecisionEntry.ClassVotes;
import coop.toadlane.record.DecisionEntry.ProposedAct;
import coop.toadlane.record.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Turns rows into proposals. */
final class MatterRows {
    private MatterRows() {}

    static Matter matter(ResultSet row, int place) throws SQLException {
        return new Matter(
                new CoopId(row.getString("coop")),
                row.getInt("number"),
                row.getInt("version"),
                new MemberNo(row.getInt("proposer")),
                row.getString("title"),
                row.getString("body"),
                row.getString("method"),
                acts(row.getString("acts")),
                row.getLong("minute"),
                time(row, "proposed_at"),
                row.getObject("repeats", Integer.class),
                optionalTime(row, "withdrawn_at"),
                notice(row),
                opening(row),
                closing(row),
                stay(row),
                new Matter.Ending(
                        enactment(row),
                        failure(row),
                        optionalTime(row, "revoked_at"),
                        optionalTime(row, "expired_at")));
    }

    static List<Draft> acts(String json) {
        return Json.mapper().readValue(json, new TypeReference<List<ProposedAct>>() {}).stream()
                .map(act -> new Draft(act.kind(), act.act()))
                .toList();
    }

    private static Matter.@Nullable Notice notice(ResultSet row) throws SQLException {
        var at = optionalTime(row, "noticed_at");
        return at == null
                ? null
                : new Matter.Notice(
                        at,
                        row.getLong("noticed_minute"),
                        row.getString("hash"),
                        Terms.read(Json.tree(row.getString("rules"))),
                        classes(row.getString("class_votes")),
                        time(row, "opens"),
                        time(row, "closes"),
                        row.getLong("delay_seconds"),
                        row.getLong("grace_seconds"),
                        row.getString("zone"));
    }

    private static SortedMap<String, ClassVotes> classes(String json) {
        return Json.mapper().readValue(json, new TypeReference<TreeMap<String, ClassVotes>>() {});
    }

    private static Matter.@Nullable Opening opening(ResultSet row) throws SQLException {
        var at = optionalTime(row, "opened_at");
        return at == null
                ? null
                : new Matter.Opening(
                        at,
                        row.getLong("opened_minute"),
                        row.getLong("entitled"),
                        row.getLong("unit"),
                        row.getString("roll_hash"),
                        changes(row.getString("changes")),
                        optionalTime(row, "extended_at"));
    }

    private static List<Change> changes(String json) {
        return Json.mapper().readValue(json, new TypeReference<List<Change>>() {});
    }

    private static Matter.@Nullable Closing closing(ResultSet row) throws SQLException {
        var at = optionalTime(row, "closed_at");
        return at == null
                ? null
                : new Matter.Closing(
                        at,
                        row.getLong("closed_minute"),
                        new Votes(
                                row.getLong("votes_for"),
                                row.getLong("votes_against"),
                                row.getLong("abstain"),
                                row.getLong("objections")),
                        row.getString("verdict"),
                        optionalTime(row, "effective"),
                        optionalTime(row, "expires"));
    }

    private static Matter.@Nullable Stay stay(ResultSet row) throws SQLException {
        var at = optionalTime(row, "stayed_at");
        return at == null
                ? null
                : new Matter.Stay(
                        at,
                        row.getString("stayed_by"),
                        row.getString("stay_reason"),
                        time(row, "stayed_until"));
    }

    private static Matter.@Nullable Enactment enactment(ResultSet row) throws SQLException {
        var at = optionalTime(row, "enacted_at");
        return at == null
                ? null
                : new Matter.Enactment(
                        at,
                        row.getLong("enacted_minute"),
                        List.of((Long[]) row.getArray("enacted_minutes").getArray()));
    }

    private static Matter.@Nullable Failure failure(ResultSet row) throws SQLException {
        var at = optionalTime(row, "failed_at");
        return at == null
                ? null
                : new Matter.Failure(
                        at,
                        row.getInt("failed_act"),
                        row.getString("failure"),
                        List.of((String[]) row.getArray("failure_with").getArray()));
    }
}
