package coop.toadlane.cli;

import coop.toadlane.tally.Allocation;
import coop.toadlane.tally.Budget;
import coop.toadlane.tally.Candidate;
import coop.toadlane.tally.Contest;
import coop.toadlane.tally.Rctab;
import coop.toadlane.tally.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A count as a table: a line for each candidate, a column for each stage. */
final class TallyTable {
    private TallyTable() {}

    static String text(Contest contest, Tally tally) {
        var out = new StringBuilder();
        if (!contest.title().isEmpty()) {
            out.append(contest.title()).append('\n');
        }
        out.append("rule: ").append(tally.rule()).append(' ').append(tally.options()).append('\n');
        out.append("ballots: ").append(tally.valid()).append(" valid, ");
        out.append(tally.invalid()).append(" invalid\n");
        if (tally.quota() != null) {
            out.append("quota: ").append(tally.quota()).append('\n');
        }
        out.append("elected:\n");
        for (var id : tally.winners()) {
            out.append("  ").append(named(id, name(contest, id))).append('\n');
        }
        rows(contest, tally).forEach(row -> out.append(row).append('\n'));
        if (!tally.ties().isEmpty()) {
            out.append("ties: ").append(tally.ties().size()).append(" (see --explain)\n");
        }
        return out.toString();
    }

    static String text(Budget budget, Allocation allocation) {
        var out = new StringBuilder();
        if (!budget.title().isEmpty()) {
            out.append(budget.title()).append('\n');
        }
        out.append("rule: ")
                .append(allocation.rule())
                .append(' ')
                .append(allocation.options())
                .append('\n');
        out.append("voters: ").append(allocation.voters()).append('\n');
        out.append("spent: ")
                .append(allocation.cost())
                .append(" of ")
                .append(allocation.budget())
                .append('\n');
        out.append("selected:\n");
        for (var id : allocation.selected()) {
            var name =
                    budget.projects().stream()
                            .filter(project -> project.id().equals(id))
                            .map(Budget.Project::name)
                            .findFirst()
                            .orElse("");
            out.append("  ").append(id).append("  ").append(name).append('\n');
        }
        if (!allocation.ties().isEmpty()) {
            out.append("ties: ").append(allocation.ties().size()).append(" (see --explain)\n");
        }
        return out.toString();
    }

    static String text(Rctab.Slice slice) {
        var table = new ArrayList<List<String>>();
        var header = new ArrayList<>(List.of("votes here"));
        for (var stage = 1; stage <= slice.rounds().size(); stage++) {
            header.add("stage " + stage);
        }
        table.add(header);
        for (var name : slice.rounds().getFirst().keySet()) {
            var row = new ArrayList<>(List.of(name.isEmpty() ? "for nobody" : name));
            slice.rounds().forEach(round -> row.add(round.getOrDefault(name, "")));
            table.add(row);
        }
        var out = new StringBuilder("\n");
        out.append(slice.by().name().toLowerCase(Locale.ROOT)).append(' ');
        out.append(slice.name().isEmpty() ? "not said" : slice.name()).append(": ");
        out.append(slice.ballots()).append(" ballots\n");
        aligned(table).forEach(row -> out.append(row).append('\n'));
        return out.toString();
    }

    private static String named(String id, String name) {
        return id.equals(name) ? id : id + "  " + name;
    }

    private static String name(Contest contest, String id) {
        return contest.candidates().stream()
                .filter(candidate -> candidate.id().equals(id))
                .map(Candidate::name)
                .findFirst()
                .orElse(id);
    }

    private static List<String> rows(Contest contest, Tally tally) {
        var table = new ArrayList<List<String>>();
        var header = new ArrayList<>(List.of("candidate"));
        for (var stage = 1; stage <= tally.stages().size(); stage++) {
            header.add("stage " + stage);
        }
        table.add(header);
        for (var candidate : contest.candidates()) {
            if (!contest.withdrawn().contains(candidate.id())) {
                var row = new ArrayList<>(List.of(named(candidate.id(), candidate.name())));
                tally.stages().forEach(s -> row.add(s.totals().getOrDefault(candidate.id(), "")));
                table.add(row);
            }
        }
        var exhausted = new ArrayList<>(List.of("exhausted"));
        tally.stages().forEach(stage -> exhausted.add(stage.exhausted()));
        table.add(exhausted);
        return aligned(table);
    }

    private static List<String> aligned(List<List<String>> table) {
        var rows = new ArrayList<String>();
        for (var row : table) {
            var line = new StringBuilder();
            for (var i = 0; i < row.size(); i++) {
                var column = i;
                var width = table.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
                var gap = " ".repeat(width - row.get(i).length());
                line.append(i == 0 ? row.get(i) + gap : "  " + gap + row.get(i));
            }
            rows.add(line.toString().stripTrailing());
        }
        return rows;
    }
}
