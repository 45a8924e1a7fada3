package coop.toadlane.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table as a page of Markdown shows it, so that a run's figures can be pasted into one. */
final class Grid {
    private final List<List<String>> rows = new ArrayList<>();

    Grid(String... titles) {
        rows.add(List.of(titles));
    }

    void row(Object... cells) {
        var texts = new ArrayList<String>();
        for (var cell : cells) {
            texts.add(cell instanceof Double number ? figure(number) : cell.toString());
        }
        rows.add(texts);
    }

    /** Three digits are as much as a bench can promise. */
    static String figure(double number) {
        int decimals = number >= 100 ? 0 : number >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }

    void print() {
        System.out.print(this);
        System.out.flush();
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
            if (i == 0) {
                text.append("|---".repeat(rows.get(i).size())).append("|\n");
            }
        }
        return text.toString();
    }
}
