package coop.toadlane.choices;

import coop.toadlane.pictures.BudgetShare;
import coop.toadlane.record.ChoiceCount.Form;
import coop.toadlane.record.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a choice's page shows.
 *
 * @param counted the sentence that says how it is counted
 * @param spending what there is to spend, as text; empty for other choices
 * @param places where it comes from and where it goes, or null
 * @param options as suggested, or as the ballot has them once it is open
 * @param ballot what the member may fill in now, or null
 * @param mayCancel whether the visitor may call it off
 */
public record ChoicePage(
        Choice choice,
        Choice.Stage stage,
        String question,
        String about,
        String counted,
        String spending,
        @Nullable Places places,
        List<Option> options,
        @Nullable Ballot ballot,
        @Nullable Result result,
        boolean mayCancel) {

    /** The two accounts of a budget, by their names. */
    public record Places(String from, String to) {}

    /**
     * @param cost as text; empty where nothing is spent
     * @param mine whether the visitor may take it back
     */
    public record Option(
            Row.Option row,
            String title,
            String text,
            String cost,
            String by,
            boolean mine,
            List<Remark> remarks) {}

    public record Remark(String by, String text, Instant at) {}

    /**
     * @param lines one for each option on the ballot, in its order
     * @param cast whether the member has voted already
     */
    public record Ballot(Form form, List<Line> lines, int most, boolean cast) {}

    public record Line(int option, String title, String cost, int value) {}

    /**
     * @param entitled how many could have voted
     * @param figures how each option came out, the chosen first
     * @param story the count in sentences
     * @param picture how a budget was shared out, or null
     * @param file the ballots to count again, or empty where no file holds them
     * @param command counts that file again, with the same rule, options and lot
     */
    public record Result(
            int entitled,
            Row.ChoiceResult row,
            List<Figure> figures,
            List<String> story,
            @Nullable BudgetShare picture,
            String file,
            String command) {}

    /**
     * @param votes what the option got, as the rule counts it
     * @param part of the most that any option got, in percent, for the bar
     */
    public record Figure(String title, String cost, long votes, long part, boolean chosen) {}

    public boolean isBudget() {
        return !spending.isEmpty();
    }
}
