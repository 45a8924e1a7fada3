package coop.toadlane.demo;

import coop.toadlane.founding.Blueprints;
import coop.toadlane.founding.Founder;
import coop.toadlane.members.Enrolment;
import coop.toadlane.office.Appointment;
import coop.toadlane.office.MemberNo;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A year and a month of Sunrise Drivers, up to today. */
@Component
@ConditionalOnProperty(name = "toadlane.demo", havingValue = "true")
class Year {
    private static final String PURPOSE =
            "Drivers in an invented town who own the app they drive for, set its fee together and"
                    + " share what is left.";
    private final Stage stage;
    private final Founder founder;
    private final Blueprints blueprints;

    Year(Stage stage, Founder founder, Blueprints blueprints) {
        this.stage = stage;
        this.founder = founder;
        this.blueprints = blueprints;
    }

    void play() {
        var today = stage.today();
        var start = today.minusMonths(13).withDayOfMonth(1);
        var people = new Joining(stage, start, today);
        stage.on(start, 9, this::found);
        people.lay();
        new Trade(stage, people, start).lay(start, today);
        var assembly = new Assembly(stage, people);
        new Motions(stage, people, start, today).all().forEach(assembly::lay);
        new Contests(stage, people).lay(start, today);
        new Choosing(stage, people).lay(start, today);
        stage.play();
    }

    private void found() {
        var blueprint = blueprints.find("drivers").orElseThrow();
        var newcomers =
                Cast.MEMBERS.stream()
                        .limit(Cast.FOUNDERS)
                        .map(stage::keep)
                        .map(kept ->
                                Enrolment.Newcomer.founder(
                                        "driver", false, kept.id().value(), kept.commitment()))
                        .toList();
        var plan =
                new Founder.Plan(
                        Demo.COOP,
                        "Sunrise Drivers",
                        PURPOSE,
                        blueprint,
                        "en",
                        blueprint.currency(),
                        Stage.ZONE.getId(),
                        blueprint.rules("en"),
                        newcomers,
                        List.of(
                                office("secretary", Cast.SECRETARY),
                                office("board", Cast.SECRETARY),
                                office("board", 3),
                                office("board", 4),
                                office("treasurer", Cast.TREASURER)));
        Stage.done(founder.found(plan, "demo"), office("board", 1));
    }

    private static Appointment office(String office, int member) {
        return new Appointment(office, new MemberNo(member));
    }

    /** The twelve months that are closed and shared: they end before last month. */
    static LocalDate lastDay(LocalDate start) {
        return start.plusMonths(12).minusDays(1);
    }
}
