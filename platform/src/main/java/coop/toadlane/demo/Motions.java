package coop.toadlane.demo;

import coop.toadlane.demo.Motion.Remark;
import coop.toadlane.demo.Motion.Terms;
import coop.toadlane.ledger.Posting;
import coop.toadlane.office.Act;
import coop.toadlane.office.Amendment;
import coop.toadlane.office.Draft;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.Json;
import coop.toadlane.record.LedgerEntry.Line;
import coop.toadlane.surplus.SurplusDistribution;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was, is and will be before the members of the demo. */
final class Motions {
    private final Stage stage;
    private final Joining people;
    private final LocalDate start;
    private final LocalDate today;

    Motions(Stage stage, Joining people, LocalDate start, LocalDate today) {
        this.stage = stage;
        this.people = people;
        this.start = start;
        this.today = today;
    }

    List<Motion> all() {
        return List.of(van(), fee(), sharing(), leaving(), defibrillator());
    }

    private Motion van() {
        return new Motion(
                "Buy a second-hand van for airport runs",
                "An eight-seater would let us take groups. It would cost about 18,000 dollars, and"
                        + " three of us would share the driving.",
                3,
                start.plusDays(59),
                Terms.ORDINARY,
                List::of,
                3,
                8,
                List.of(
                        new Remark(4, "FOR", "Groups ask for it every weekend."),
                        new Remark(6, "AGAINST", "We have not closed one year yet. Let us wait.")));
    }

    private Motion fee() {
        return new Motion(
                "Keep 14 percent of each ride instead of 15",
                "The first months have covered our costs with room to spare. What we don't need"
                        + " should stay with the driver on the day, not come back a year later.",
                4,
                feeOpens(start),
                Terms.SPECIAL,
                () -> rule("surplus.fee", "{\"rate\":\"14%\",\"measure\":\"fares\"}"),
                8,
                11,
                List.of(
                        new Remark(5, "FOR", "One percent is a tank of fuel a month to me."),
                        new Remark(
                                Cast.TREASURER,
                                "NONE",
                                "At 14 percent we still put something by each month; the figures"
                                        + " are in the ledger."),
                        new Remark(3, "AGAINST", "Winter will be slower. I would wait for it.")));
    }

    static LocalDate feeOpens(LocalDate start) {
        return start.plusDays(119);
    }

    private Motion sharing() {
        var end = Year.lastDay(start);
        return new Motion(
                "Share our first year's surplus",
                "The books of the year are closed. By our rule a fifth goes to the legal reserve,"
                        + " two percent to the solidarity fund, and the rest to the drivers by"
                        + " fares, half in cash and half to capital accounts.",
                Cast.TREASURER,
                end.plusDays(19),
                Terms.ORDINARY,
                () -> drafts(new SurplusDistribution(1, byName(end))),
                9,
                19,
                List.of(
                        new Remark(7, "FOR", "I checked my own figure against my rides. It fits."),
                        new Remark(
                                11,
                                "NONE",
                                "Next year I would like more of it in cash. But this is our"
                                        + " rule.")));
    }

    private List<MemberNo> byName(LocalDate day) {
        return people.on(day).stream()
                .sorted(Comparator.comparing(Cast::name))
                .map(MemberNo::new)
                .toList();
    }

    private Motion leaving() {
        return new Motion(
                "Let members leave with two weeks' notice",
                "A month is long when somebody has found other work. Two weeks are enough for the"
                        + " office to settle the accounts, and an open door keeps us honest.",
                6,
                today.minusDays(10),
                Terms.SPECIAL,
                () -> rule("members.notice", "14"),
                7,
                12,
                List.of(
                        new Remark(9, "FOR", "I nearly didn't join because of the month."),
                        new Remark(
                                3,
                                "AGAINST",
                                "If four of us leave in one fortnight, nobody drives the airport."
                                        + " A month gives time to find others."),
                        new Remark(14, "FOR", "Nobody stays because of a notice period."),
                        new Remark(
                                8,
                                "AGAINST",
                                "The office has one person. Please ask her before we promise two"
                                        + " weeks."),
                        new Remark(
                                Cast.SECRETARY,
                                "NONE",
                                "I can do it in two weeks, as long as it is not the week of the"
                                        + " year end.")));
    }

    private Motion defibrillator() {
        var day = today.minusDays(1);
        return new Motion(
                "A defibrillator for the depot",
                "It hangs by the door, tells you what to do, and costs 1,450 dollars with its"
                        + " cabinet.",
                10,
                today.plusDays(9),
                Terms.ORDINARY,
                () ->
                        drafts(
                                new Posting(
                                        day,
                                        "Defibrillator for the depot",
                                        List.of(
                                                new Line("5000", 145_000, "USD", null),
                                                new Line("1000", -145_000, "USD", null)))),
                0,
                0,
                List.of(
                        new Remark(16, "FOR", "We are eighty people through that door each week."),
                        new Remark(12, "NONE", "Who changes its battery? I can, if nobody does.")));
    }

    private List<Draft> rule(String key, String value) {
        return drafts(new Amendment(new TreeMap<>(Map.of(key, Json.tree(value)))));
    }

    private List<Draft> drafts(Act act) {
        return List.of(stage.kinds.draft(act));
    }
}
