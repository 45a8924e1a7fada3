package coop.toadlane.choices;

import coop.toadlane.choices.Acts.Manner;
import coop.toadlane.members.Ballots.Frozen;
import coop.toadlane.office.CoopId;
import coop.toadlane.record.ChoiceCount;
import coop.toadlane.record.ChoiceCount.Form;
import coop.toadlane.record.Row;
import java.time.Instant;

/** A choice as its register has it. */
public record Choice(CoopId coop, Row.Choice row) {

    /** Where it stands. */
    public enum Stage {
        SUGGESTIONS,
        /** Suggestions are closed, the ballot is not yet open. */
        OPTIONS,
        OPEN,
        COUNTING,
        CHOSEN,
        IN_EFFECT,
        CANCELLED,
        LAPSED
    }

    public int number() {
        return row.choice();
    }

    Stage stage(Instant now) {
        if (row.cancelled() != null) {
            return Stage.CANCELLED;
        }
        if (row.lapsed() != null) {
            return Stage.LAPSED;
        }
        if (row.opening() == null) {
            return now.isBefore(row.suggestionsClose()) ? Stage.SUGGESTIONS : Stage.OPTIONS;
        }
        if (row.result() == null) {
            return now.isBefore(row.closes()) ? Stage.OPEN : Stage.COUNTING;
        }
        return row.enacted() == null ? Stage.CHOSEN : Stage.IN_EFFECT;
    }

    /** What the opening freezes, beside the options. */
    Frozen frozen(String rollHash) {
        return new Frozen("choice", coop, number(), rollHash);
    }

    boolean beforeOpening() {
        return row.opening() == null && row.cancelled() == null && row.lapsed() == null;
    }

    boolean open(Instant now) {
        return row.opening() != null && row.result() == null && now.isBefore(row.closes());
    }

    Manner manner() {
        return switch (form()) {
            case RANKS -> Manner.RANKED;
            case SCORES -> Manner.SCORED;
            case APPROVALS -> row.purse() == null ? Manner.APPROVED : Manner.BUDGET;
            case POINTS -> Manner.POINTS;
        };
    }

    public Form form() {
        return ChoiceCount.form(row.terms());
    }

    int seats() {
        return (int) row.terms().path("seats").asLong(1);
    }

    public String href() {
        return href(coop, number());
    }

    static String href(CoopId coop, int number) {
        return "/c/" + coop + "/choices/" + number;
    }
}
