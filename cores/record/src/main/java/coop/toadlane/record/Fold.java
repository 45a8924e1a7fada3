package coop.toadlane.record;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A co-op as its minutes tell it, minute by minute. For one thread. */
final class Fold {
    private final OfficeFold office = new OfficeFold();
    private final MemberFold members = new MemberFold();
    private final DecisionFold decisions;
    private final LedgerFold ledger;
    private final ShareFold shares;
    private final SurplusFold surplus;
    private final ElectionFold elections;
    private final ChoiceFold choices;
    private final Powers powers;
    private final Authorities authorities;
    private final Tallies tallies;

    Fold(PublicRecord record, Shown shown, Tallies tallies) {
        this.tallies = tallies;
        this.decisions = new DecisionFold(this, tallies);
        this.ledger = new LedgerFold(this, tallies, shown);
        this.shares = new ShareFold(tallies, shown);
        this.surplus = new SurplusFold(this, tallies, shown);
        this.elections = new ElectionFold(this, tallies);
        this.choices = new ChoiceFold(this, tallies);
        this.powers = new Powers(record, office, tallies);
        this.authorities = new Authorities(this, powers, tallies);
    }

    OfficeFold office() {
        return office;
    }

    Powers powers() {
        return powers;
    }

    SurplusFold surplus() {
        return surplus;
    }

    LedgerFold ledger() {
        return ledger;
    }

    MemberFold members() {
        return members;
    }

    /**
     * Those on a roll, by number: members of the day of the call who still are, in a class that
     * votes.
     *
     * @param classes those that may vote besides that, by their ids
     */
    List<Integer> roll(Instant called, Instant opened, Predicate<String> classes) {
        var before = new HashSet<Integer>();
        members.on(office.day(called)).forEach(one -> before.add(one.member()));
        return members.on(office.day(opened)).stream()
                .filter(one -> before.contains(one.member()))
                .filter(one -> classes.test(one.memberClass()) && votes(one.memberClass()))
                .map(MemberFold.Entitled::member)
                .toList();
    }

    private boolean votes(String memberClass) {
        return office.rule("members.class." + memberClass)
                        .map(rule -> rule.path("votes").asLong(1))
                        .orElse(1L)
                > 0;
    }

    DecisionFold decisions() {
        return decisions;
    }

    ElectionFold elections() {
        return elections;
    }

    /**
     * The next minute.
     *
     * @param body null when the reader is not shown it
     */
    void minute(Header header, @Nullable Body body) {
        authorities.check(header, body);
        if (body == null) {
            withheld(header.kind());
        } else {
            int place = 0;
            for (var entry : body.entries()) {
                enter(entry, header, body, place++);
                tallies.made(Check.ENTRIES);
            }
        }
        if (!header.authority().startsWith("resolution:")) {
            decisions.whole();
        }
        if (!header.authority().startsWith("election:")) {
            elections.whole();
        }
    }

    private void withheld(String kind) {
        if (kind.startsWith("decisions.")) {
            decisions.withheld();
        } else if (kind.startsWith("elections.")) {
            elections.withheld();
        } else if (kind.startsWith("choices.")) {
            choices.withheld();
            ledger.withheld();
        } else if (kind.startsWith("ledger.account/")) {
            ledger.chartWithheld();
        } else if (!kind.startsWith("members.")) {
            ledger.withheld();
            shares.withheld(kind);
            surplus.withheld(kind);
        }
    }

    /** After the last minute. */
    void end() {
        decisions.whole();
        surplus.whole();
        elections.whole();
    }

    private void enter(Entry entry, Header header, Body body, int place) {
        switch (entry) {
            case OfficeEntry one -> office.enter(one, header);
            case MemberEntry one -> members.enter(one, header);
            case LedgerEntry one -> ledger.enter(one, header, place);
            case ShareEntry one -> shares.enter(one, header, place);
            case DecisionEntry one -> decisions.enter(one, header);
            case SurplusEntry one -> surplus.enter(one, header, body, place);
            case ElectionEntry one -> elections.enter(one, header);
            case ChoiceEntry one -> choices.enter(one, header, body);
        }
    }

    /** The rows of a table that stand when the last minute is read; its order is the table's. */
    Stream<Row> rows(Table table) {
        return switch (table) {
            case COOP, RULES, ASSUMPTIONS, OFFICES -> office.rows(table);
            case ACCOUNTS, BALANCES -> ledger.rows(table);
            case MEMBERS, MEMBER_CLASSES, PARTICULARS -> members.rows(table);
            case PROPOSALS, SPONSORS, ROLLS, VOTES -> decisions.rows(table);
            case SUBSCRIPTIONS, HOLDINGS -> shares.rows(table);
            case PERIODS, DISTRIBUTIONS, ALLOTMENTS -> surplus.rows(table);
            case ELECTIONS, CANDIDATES, ELECTORS, ELECTION_BALLOTS, ELECTION_PAPERS ->
                    elections.rows(table);
            case CHOICES, CHOICE_OPTIONS, CHOICE_REMARKS, CHOICE_ROLLS, CHOICE_BALLOTS ->
                    choices.rows(table);
            case POWERS, HANDOVERS, TRANSACTIONS, SHARE_MOVES, PATRONAGE -> Stream.empty();
        };
    }

    /** The number of the member who acted, or 0 when no member did. */
    static int member(String actor) {
        if (actor.length() < 2 || actor.charAt(0) != 'm' || actor.length() > 10) {
            return 0;
        }
        int number = 0;
        for (int i = 1; i < actor.length(); i++) {
            char digit = actor.charAt(i);
            if (digit < '0' || digit > '9') {
                return 0;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }
}
