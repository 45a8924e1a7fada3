package coop.toadlane.tally;

import java.util.stream.Collectors;

/** Writes {@link Pabulib} files. */
final class PabulibWriter {
    private PabulibWriter() {}

    static String text(Budget budget) {
        if (budget.voters() > Written.MOST_ROWS) {
            throw new BadField("voters", "at most " + Written.MOST_ROWS, budget.voters());
        }
        var approvals =
                budget.votes().stream()
                        .allMatch(vote -> vote.points().stream().allMatch(points -> points == 1));
        var out = new StringBuilder("META\nkey;value\n");
        out.append("description;").append(field(budget.title())).append('\n');
        out.append("budget;").append(budget.text(budget.amount())).append('\n');
        out.append("vote_type;").append(approvals ? "approval" : "cumulative").append('\n');
        if (budget.threshold() > 0) {
            out.append("min_project_score_threshold;").append(budget.threshold()).append('\n');
        }
        out.append("num_projects;").append(budget.projects().size()).append('\n');
        out.append("num_votes;").append(budget.voters()).append('\n');
        out.append("PROJECTS\nproject_id;cost;name\n");
        for (var project : budget.projects()) {
            if (!project.id().matches("[^,;\"\\r\\n]+")) {
                throw new BadField("project_id", "one without separators", project.id());
            }
            out.append(project.id()).append(';').append(budget.text(project.cost()));
            out.append(';').append(field(project.name())).append('\n');
        }
        out.append("VOTES\nvoter_id;vote").append(approvals ? "\n" : ";points\n");
        var voter = 0L;
        for (var vote : budget.votes()) {
            var row = new StringBuilder(";").append(ids(budget, vote));
            if (!approvals) {
                row.append(';').append(points(vote));
            }
            for (var n = 0L; n < vote.voters(); n++) {
                out.append(++voter).append(row).append('\n');
            }
        }
        return out.toString();
    }

    private static String ids(Budget budget, Budget.Vote vote) {
        return vote.projects().stream()
                .map(place -> budget.projects().get(place).id())
                .collect(Collectors.joining(","));
    }

    private static String points(Budget.Vote vote) {
        return vote.points().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String field(String text) {
        var line = Written.oneLine(text);
        return line.matches("[^;\"]*") ? line : '"' + line.replace("\"", "\"\"") + '"';
    }
}
