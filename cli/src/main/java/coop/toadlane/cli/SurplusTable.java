package coop.toadlane.cli;

import coop.toadlane.money.Distribution;
import coop.toadlane.money.Outcome;
import coop.toadlane.money.Phrases;
import coop.toadlane.money.Step;
import coop.toadlane.money.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A distribution as tables for people: the steps, the destinations, the members. */
final class SurplusTable {
    private SurplusTable() {}

    static String text(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Distributed(var distribution) -> distributed(distribution);
            case Outcome.Refused(var reason) -> "refused: " + reason.sentence() + "\n";
        };
    }

    private static String distributed(Distribution distribution) {
        var document = distribution.document();
        return document.name()
                + ", version "
                + document.version()
                + "\nResult: "
                + distribution.result()
                + "\n\n"
                + rules(distribution)
                + "\n"
                + table(steps(distribution), 1)
                + "\n"
                + table(totals(distribution), 1)
                + "\n"
                + table(members(distribution), 2)
                + "\ndistributed: "
                + distribution.result()
                + " in "
                + distribution.steps().size()
                + " steps to "
                + distribution.size()
                + " members, nothing left\n";
    }

    private static String rules(Distribution distribution) {
        var wording = new Wording(Locale.ENGLISH);
        var text = new StringBuilder();
        for (var result : distribution.steps()) {
            var step = result.step();
            text.append(step.name()).append(": ").append(wording.sentence(Phrases.rule(step)));
            if (step instanceof Step.Share share) {
                Phrases.particulars(share.sharing())
                        .forEach(said -> text.append(' ').append(wording.sentence(said)));
            }
            text.append(result.applied() ? "\n" : " (Not this time.)\n");
        }
        return text.toString();
    }

    private static List<List<String>> steps(Distribution distribution) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("step", "before", "moved", "after"));
        for (var result : distribution.steps()) {
            rows.add(
                    List.of(
                            result.step().name(),
                            result.before().plain(),
                            result.moved().plain(),
                            result.after().plain()));
        }
        return rows;
    }

    private static List<List<String>> totals(Distribution distribution) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("destination", "amount"));
        distribution
                .totals()
                .forEach((to, amount) -> rows.add(List.of(to.toString(), amount.plain())));
        rows.add(List.of("all", distribution.result().plain()));
        return rows;
    }

    private static List<List<String>> members(Distribution distribution) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("member", "class", "total", "cash", "capital"));
        for (var i = 0; i < distribution.size(); i++) {
            var member = distribution.patronage().member(i);
            var cash = distribution.cash(i);
            var capital = distribution.capital(i);
            rows.add(
                    List.of(
                            member.name(),
                            member.memberClass(),
                            cash.plus(capital).plain(),
                            cash.plain(),
                            capital.plain()));
        }
        return rows;
    }

    /** Columns wide enough for their longest cell; the first {@code texts} stand left. */
    private static String table(List<List<String>> rows, int texts) {
        var widths = new int[rows.getFirst().size()];
        for (var row : rows) {
            for (var i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder();
            for (var i = 0; i < widths.length; i++) {
                var gap = " ".repeat(widths[i] - row.get(i).length());
                line.append(i < texts ? row.get(i) + gap : gap + row.get(i)).append("  ");
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
