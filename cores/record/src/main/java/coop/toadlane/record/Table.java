package coop.toadlane.record;

import java.util.Arrays;
import java.util.List;

/** The registers a record shows, each in a part of its own, in the order of its rows. */
public enum Table {
    /** By kind. The server's own word; it only counts until a minute says what is assumed. */
    POWERS("powers", Row.Power.class),
    /** By minute. The folds name the keys, the checkpoints in it prove themselves. */
    HANDOVERS("handovers", Row.Handover.class),
    COOP("coop", Row.Coop.class),
    /** By key and minute: every value each rule ever had. */
    RULES("rules", Row.Rule.class),
    /** By minute: what holds where the rulebook is silent. */
    ASSUMPTIONS("assumptions", Row.Assumption.class),
    /** By office, member and minute: everyone who ever held one. */
    OFFICES("offices", Row.Office.class),
    /** By account. */
    ACCOUNTS("accounts", Row.Account.class),
    /** By minute and place. */
    TRANSACTIONS("transactions", Row.Transaction.class),
    /** By account and currency. */
    BALANCES("balances", Row.Balance.class),
    /** By number: everyone who ever was one. */
    MEMBERS("members", Row.Member.class),
    /** By member and minute. */
    MEMBER_CLASSES("member-classes", Row.MemberClass.class),
    /** By member and minute. */
    PARTICULARS("particulars", Row.Particulars.class),
    /** By number. */
    PROPOSALS("proposals", Row.Proposal.class),
    /** By proposal and member. */
    SPONSORS("sponsors", Row.Sponsor.class),
    /** By proposal and member. */
    ROLLS("rolls", Row.RollLine.class),
    /** By proposal and member. */
    VOTES("votes", Row.Vote.class),
    /** By number. */
    SUBSCRIPTIONS("subscriptions", Row.Subscription.class),
    /** By minute and place. */
    SHARE_MOVES("share-moves", Row.ShareMove.class),
    /** By member and class; those of nothing are left out. */
    HOLDINGS("holdings", Row.Holding.class),
    /** By number. */
    PERIODS("periods", Row.Period.class),
    /** By period. */
    DISTRIBUTIONS("distributions", Row.Distribution.class),
    /** By period and place. */
    ALLOTMENTS("allotments", Row.Allotment.class),
    /** By minute, place and line. */
    PATRONAGE("patronage", Row.Use.class),
    /** By number. */
    ELECTIONS("elections", Row.Election.class),
    /** By election and member. */
    CANDIDATES("candidates", Row.Candidate.class),
    /** By election and member. */
    ELECTORS("electors", Row.Elector.class),
    /** By election and member. */
    ELECTION_BALLOTS("election-ballots", Row.ElectionBallot.class),
    /** By election and number. */
    ELECTION_PAPERS("election-papers", Row.ElectionPaper.class),
    /** By number. */
    CHOICES("choices", Row.Choice.class),
    /** By choice and option. */
    CHOICE_OPTIONS("choice-options", Row.Option.class),
    /** By choice and remark. */
    CHOICE_REMARKS("choice-remarks", Row.Remark.class),
    /** By choice and member. */
    CHOICE_ROLLS("choice-rolls", Row.Chooser.class),
    /** By choice and member. */
    CHOICE_BALLOTS("choice-ballots", Row.ChoiceBallot.class);

    private final String title;
    private final Class<? extends Row> row;

    Table(String title, Class<? extends Row> row) {
        this.title = title;
        this.row = row;
    }

    /** Its name in the record's paths and in reports. */
    public String title() {
        return title;
    }

    /** The part of the record that holds it. */
    public String part() {
        return "registers/" + title + ".jsonl";
    }

    /**
     * Reads one of its rows.
     *
     * @throws IllegalArgumentException when the line is none
     */
    public Row read(String line) {
        return Json.read(line, row);
    }

    static List<Table> folded() {
        return Arrays.stream(values())
                .filter(table -> table != POWERS && table != HANDOVERS)
                .toList();
    }
}
