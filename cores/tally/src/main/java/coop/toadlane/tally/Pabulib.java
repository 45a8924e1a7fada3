package coop.toadlane.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Budget files of Pabulib (.pb): META, PROJECTS and VOTES as lists separated by semicolons, fields
 * quoted or not, amounts with decimal points or commas.
 *
 * <p>Points: one for each project named (approval, choose-1), those of the column {@code points}
 * (cumulative, scoring), or for an order (ordinal) {@code max_length} for the first, one less for
 * each after it, none below zero.
 */
public final class Pabulib {
    private final Source source;
    private final Map<String, String> meta = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Budget.Project> projects = new ArrayList<>();
    private final Map<Ballot, Long> ballots = new LinkedHashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<BigDecimal> costs = new ArrayList<>();
    private long voters;
    private long ignored;
    private int row;

    /**
     * A quote was never closed, so quotes mean nothing from there on; looking again would take
     * quadratic time.
     */
    private boolean unclosed;

    private record Ballot(List<Integer> projects, List<Long> points) {}

    private Pabulib(byte[] file) {
        this.source = new Source(file);
    }

    /** Reads a file; linear in its length. */
    public static Reading<Budget> read(byte[] file) {
        try {
            return new Reading.Read<>(new Pabulib(file).budget());
        } catch (Unreadable e) {
            return e.broken();
        }
    }

    /**
     * Writes a file that {@link #read} reads back to the same projects and votes; a row for each
     * voter.
     *
     * @throws BadField if there are too many voters, or a project's id cannot stand in a list
     */
    public static String write(Budget budget) {
        return PabulibWriter.text(budget);
    }

    private Budget budget() {
        var section = "";
        List<String> header = List.of();
        while (!source.atEnd()) {
            row = source.at;
            var fields = fields();
            var first = fields.getFirst().strip();
            if (fields.size() == 1 && first.isEmpty()) {
                continue;
            }
            if (fields.size() == 1
                    && List.of("META", "PROJECTS", "VOTES")
                            .contains(first.toUpperCase(Locale.ROOT))) {
                section = first.toUpperCase(Locale.ROOT);
                row = source.at;
                header = source.atEnd() ? List.of() : fields().stream().map(String::strip).toList();
                continue;
            }
            switch (section) {
                case "META" -> meta.put(first, fields.size() > 1 ? fields.get(1).strip() : "");
                case "PROJECTS" -> project(header, fields);
                case "VOTES" -> vote(header, fields);
                default -> throw source.unreadable(row, "META");
            }
        }
        return built();
    }

    private Budget built() {
        row = source.bytes.length;
        if (ids.isEmpty() || !meta.containsKey("budget")) {
            throw source.unreadable(row, "META with a budget, then PROJECTS");
        }
        whole("num_projects", ids.size());
        whole("num_votes", voters);
        var amount = amount(meta.getOrDefault("budget", ""), "a budget in META");
        var decimals = Math.max(0, amount.scale());
        for (var cost : costs) {
            decimals = Math.max(decimals, cost.scale());
        }
        for (var i = 0; i < ids.size(); i++) {
            projects.add(
                    new Budget.Project(ids.get(i), names.get(i), units(costs.get(i), decimals)));
        }
        var votes = new ArrayList<Budget.Vote>();
        ballots.forEach((b, n) -> votes.add(new Budget.Vote(n, b.projects, b.points)));
        return new Budget(
                meta.getOrDefault("description", ""),
                decimals,
                units(amount, decimals),
                projects,
                votes,
                voters,
                ignored,
                threshold());
    }

    /** A file that says how many there are and has not as many was cut off, or patched badly. */
    private void whole(String key, long found) {
        var said = meta.getOrDefault(key, "");
        if (!said.isEmpty() && !said.equals(String.valueOf(found))) {
            throw source.unreadable(row, said + " as " + key + " says, not " + found);
        }
    }

    private long threshold() {
        var text = meta.getOrDefault("min_project_score_threshold", "");
        return text.matches("\\d{1,12}") ? Long.parseLong(text) : 0;
    }

    private long units(BigDecimal amount, int decimals) {
        try {
            return amount.movePointRight(decimals).longValueExact();
        } catch (ArithmeticException e) {
            throw source.unreadable(row, "amounts below 10^12 with at most six decimals");
        }
    }

    private BigDecimal amount(String text, String what) {
        var clean = text.strip().replace(',', '.');
        if (!clean.matches("\\d{1,12}(\\.\\d{0,6})?")) {
            throw source.unreadable(row, what + ", a number from 0");
        }
        return new BigDecimal(clean.endsWith(".") ? clean + "0" : clean).stripTrailingZeros();
    }

    private void project(List<String> header, List<String> fields) {
        var id = field(header, fields, "project_id");
        if (id.isEmpty() || places.putIfAbsent(id, ids.size()) != null) {
            throw source.unreadable(row, "a project_id of its own");
        }
        ids.add(id);
        names.add(field(header, fields, "name"));
        costs.add(amount(field(header, fields, "cost"), "the cost of project " + id));
        if (ids.size() > Ballots.MAX_CANDIDATES) {
            throw source.unreadable(row, "at most " + Ballots.MAX_CANDIDATES + " projects");
        }
    }

    private void vote(List<String> header, List<String> fields) {
        if (!header.contains("vote")) {
            throw source.unreadable(row, "a column vote");
        }
        var type = meta.getOrDefault("vote_type", "approval");
        var marks = list(field(header, fields, "vote"));
        var points = list(field(header, fields, "points"));
        var pointed = type.equals("cumulative") || type.equals("scoring");
        if (pointed && points.size() != marks.size()) {
            throw source.unreadable(row, "points for each project of the vote");
        }
        var named = new ArrayList<Integer>();
        var given = new ArrayList<Long>();
        var seen = new HashSet<Integer>();
        for (var i = 0; i < marks.size(); i++) {
            var place = places.get(marks.get(i));
            if (place == null || !seen.add(place)) {
                ignored++;
            } else {
                named.add(place);
                given.add(
                        pointed
                                ? points(points.get(i))
                                : type.equals("ordinal") ? order(i, marks.size()) : 1L);
            }
        }
        voters++;
        ballots.merge(new Ballot(named, given), 1L, Long::sum);
    }

    private long order(int rank, int length) {
        var most = meta.getOrDefault("max_length", "");
        var first = most.matches("\\d{1,6}") ? Integer.parseInt(most) : length;
        return Math.max(0, first - rank);
    }

    private long points(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw source.unreadable(row, "whole points, not '" + text + "'");
        }
        return Long.parseLong(text);
    }

    private static List<String> list(String field) {
        var found = new ArrayList<String>();
        for (var part : field.split(",", -1)) {
            if (!part.isBlank()) {
                found.add(part.strip());
            }
        }
        return found;
    }

    private static String field(List<String> header, List<String> fields, String name) {
        var at = header.indexOf(name);
        return at < 0 || at >= fields.size() ? "" : fields.get(at).strip();
    }

    /** One record; a quoted field may hold semicolons, line ends and doubled quotes. */
    private List<String> fields() {
        var fields = new ArrayList<String>();
        while (true) {
            fields.add(source.peek() == '"' ? quoted() : plain());
            if (source.peek() == ';') {
                source.at++;
            } else {
                endLine();
                return fields;
            }
        }
    }

    private String plain() {
        var from = source.at;
        while (source.peek() != ';' && !Source.isLineEnd(source.peek())) {
            source.at++;
        }
        return source.text(from, source.at);
    }

    /**
     * A field that starts with a quote but does not end with one before its separator is taken as
     * it stands.
     */
    private String quoted() {
        if (unclosed) {
            return plain();
        }
        var from = source.at;
        for (var i = from + 1; i < source.bytes.length; i++) {
            if (source.bytes[i] != '"') {
                continue;
            }
            var next = i + 1 < source.bytes.length ? source.bytes[i + 1] & 0xFF : -1;
            if (next == '"') {
                i++;
            } else if (next == ';' || Source.isLineEnd(next)) {
                source.at = i + 1;
                return source.text(from + 1, i).replace("\"\"", "\"");
            }
        }
        unclosed = true;
        return plain();
    }

    private void endLine() {
        if (source.peek() == '\r') {
            source.at++;
        }
        if (source.peek() == '\n') {
            source.at++;
        }
    }
}
