package coop.toadlane.demo;

import coop.toadlane.decisions.Timekeeper;
import coop.toadlane.office.Act;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.PersonId;
import coop.toadlane.office.Request;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.People;
import coop.toadlane.record.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Where the demo's scenes are laid down by date and played in their order, through the clerk. */
@Component
@ConditionalOnProperty(name = "toadlane.demo", havingValue = "true")
class Stage {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    final Kinds kinds;
    final Particulars particulars;
    private final People people;
    private final Clerk clerk;
    private final Timekeeper timekeeper;
    private final DemoClock clock;
    private final List<Scene> scenes = new ArrayList<>();
    private final Map<String, PersonId> players = new HashMap<>();
    private int acts;

    Stage(
            Kinds kinds,
            Particulars particulars,
            People people,
            Clerk clerk,
            Timekeeper timekeeper,
            DemoClock clock) {
        this.kinds = kinds;
        this.particulars = particulars;
        this.people = people;
        this.clerk = clerk;
        this.timekeeper = timekeeper;
        this.clock = clock;
    }

    private record Scene(Instant moment, Runnable play) {}

    /** The co-op's today. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    void on(LocalDate day, int hour, Runnable scene) {
        scenes.add(new Scene(day.atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant(), scene));
    }

    /** Lets the timekeeper do what falls due as this day begins. */
    void midnight(LocalDate day) {
        scenes.add(new Scene(day.atStartOfDay(ZONE).toInstant(), timekeeper::tick));
    }

    /** Plays what lies before now; what would be in the future is left out. */
    void play() {
        var now = clock.instant();
        scenes.sort(Comparator.comparing(Scene::moment));
        try {
            for (var scene : scenes) {
                if (scene.moment().isBefore(now)) {
                    clock.set(scene.moment());
                    scene.play().run();
                }
            }
        } finally {
            clock.release();
            scenes.clear();
        }
    }

    void act(int member, Act act) {
        all(List.of(request(member, act)));
    }

    Request request(int member, Act act) {
        return request(Actor.member(new MemberNo(member)), act);
    }

    Request request(Actor actor, Act act) {
        return new Request(Demo.COOP, actor, "demo-" + ++acts, act);
    }

    /** Hands them in together, so that they stand on a few sheets. */
    void all(List<Request> requests) {
        requests.stream()
                .map(clerk::submit)
                .toList()
                .forEach(submitted -> done(submitted, requests));
    }

    private static void done(CompletableFuture<Outcome> submitted, List<Request> requests) {
        done(submitted.join(), requests.getFirst().act());
    }

    static void done(Outcome outcome, Act act) {
        if (outcome instanceof Outcome.Refused(var refusal)) {
            throw new IllegalStateException("couldn't play the demo: " + refusal + " " + act);
        }
    }

    /** An act of a room that shows its acts only by name. */
    Act act(String kind, Map<String, ?> fields) {
        return kinds.act(new Draft(kind + "/1", Json.tree((Object) fields)));
    }

    /** The person who signs in for a player; everybody else has no account. */
    Particulars.Kept keep(String name) {
        var details = Cast.details(name, "1 Imaginary Street\nNowhere, NY 00000");
        return Demo.players().contains(name)
                ? particulars.keep(details, players.computeIfAbsent(name, this::enrol))
                : particulars.keep(details);
    }

    private PersonId enrol(String name) {
        return people.enrol(name, Cast.email(name), Locale.ENGLISH, ZONE, Cast.PASSWORD);
    }
}
