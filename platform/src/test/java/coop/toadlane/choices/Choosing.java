package coop.toadlane.choices;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.MovableClock;
import coop.toadlane.choices.Acts.Manner;
import coop.toadlane.decisions.Timekeeper;
import coop.toadlane.ledger.AccountOpening;
import coop.toadlane.members.Enrolment;
import coop.toadlane.office.Act;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Appointment;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Founded;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.people.Details;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.People;
import coop.toadlane.record.ChoiceEntry.Mark;
import coop.toadlane.record.LedgerEntry.AccountType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A co-op of a test with its members, accounts and clock. Member 1 is the secretary. */
final class Choosing {
    static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    static final String FUND = "3220";
    static final String PROJECTS = "2200";
    static final String PASSWORD = "three green herons";

    final ApplicationContext house;
    final MovableClock clock;
    final CoopId coop;
    private final List<String> emails = new ArrayList<>();

    Choosing(ApplicationContext house, int members, Map<String, String> rules) {
        this.house = house;
        clock = house.getBean(MovableClock.class);
        clock.set(START);
        var all = new TreeMap<>(rules);
        all.put(
                "members.class.driver",
                "{\"name\":\"Driver\",\"votes\":1,\"person\":true,\"organisation\":true}");
        var newcomers = new ArrayList<Enrolment.Newcomer>();
        for (int member = 1; member <= members; member++) {
            newcomers.add(newcomer("Member Number" + member));
        }
        var kinds = house.getBean(Kinds.class);
        List<Draft> then =
                List.of(
                        kinds.draft(new AccountOpening(FUND, "Fund", AccountType.EQUITY)),
                        kinds.draft(new AccountOpening(PROJECTS, "Projects", AccountType.EQUITY)),
                        kinds.draft(new Enrolment(newcomers)),
                        kinds.draft(new Appointment("secretary", new MemberNo(1))));
        coop = Founded.coop(house, all, then);
    }

    private Enrolment.Newcomer newcomer(String name) {
        var email = UUID.randomUUID() + "@example.org";
        emails.add(email);
        var person =
                house.getBean(People.class)
                        .enrol(name, email, Locale.ENGLISH, ZoneOffset.UTC, PASSWORD);
        var details =
                new Details(name, Details.Kind.PERSON, null, null, email, Set.of(), null, null);
        var kept = house.getBean(Particulars.class).keep(details, person);
        return Enrolment.Newcomer.founder("driver", false, kept.id().value(), kept.commitment());
    }

    String email(int member) {
        return emails.get(member - 1);
    }

    Outcome act(int member, Act act) {
        return house.getBean(Clerk.class)
                .perform(
                        new Request(
                                coop,
                                Actor.member(new MemberNo(member)),
                                UUID.randomUUID().toString(),
                                act));
    }

    void done(int member, Act act) {
        assertThat(act(member, act)).isInstanceOf(Outcome.Done.class);
    }

    /** The code of the refusal that it must meet. */
    String refused(int member, Act act) {
        return ((Outcome.Refused) act(member, act)).refusal().code();
    }

    private Particulars.Kept text(String words) {
        return house.getBean(Particulars.class).keepText(words);
    }

    Acts.Call call(Manner manner, long budget) {
        var text = text("What first?\nIt matters.");
        return new Acts.Call(
                manner,
                text.id().value(),
                text.commitment(),
                1,
                budget == 0 ? null : new Acts.Purse(FUND, PROJECTS, budget),
                null,
                null,
                null);
    }

    int called(Manner manner, long budget) {
        done(1, call(manner, budget));
        return house.getBean(ChoiceFinder.class).next(coop) - 1;
    }

    Acts.Suggestion suggestion(int number, String words, long cost) {
        var text = text(words);
        return new Acts.Suggestion(number, text.id().value(), text.commitment(), cost);
    }

    /** Called, with these options suggested by the members in turn, and open. */
    int open(Manner manner, long budget, long... costs) {
        int number = called(manner, budget);
        for (int i = 0; i < costs.length; i++) {
            done(i + 1, suggestion(number, "Option " + (i + 1), costs[i]));
        }
        at(choice(number).row().opens());
        return number;
    }

    Acts.Ballot ballot(int number, int... marks) {
        var list = new ArrayList<Mark>();
        for (int i = 0; i < marks.length; i += 2) {
            list.add(new Mark(marks[i], marks[i + 1]));
        }
        return new Acts.Ballot(number, list);
    }

    /** Votes for these options, one mark for each. */
    void approve(int number, int member, int... options) {
        done(
                member,
                new Acts.Ballot(
                        number, Arrays.stream(options).mapToObj(one -> new Mark(one, 1)).toList()));
    }

    void close(int number) {
        at(choice(number).row().closes());
    }

    void enact(int number) {
        at(Objects.requireNonNull(choice(number).row().result()).effective());
    }

    void at(Instant time) {
        clock.set(time);
        house.getBean(Timekeeper.class).tick();
    }

    Choice choice(int number) {
        return house.getBean(ChoiceFinder.class).find(coop, number).orElseThrow();
    }

    List<Integer> chosen(int number) {
        return Objects.requireNonNull(choice(number).row().result()).chosen();
    }

    Choice.Stage stage(int number) {
        return choice(number).stage(clock.instant());
    }
}
