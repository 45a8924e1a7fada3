package coop.toadlane.members;

import coop.toadlane.office.Request;
import coop.toadlane.people.Details;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.Person;
import coop.toadlane.people.Repeats;
import coop.toadlane.record.MemberEntry.Consent;
import coop.toadlane.record.MemberEntry.Departure;
import coop.toadlane.words.Complaint;
import coop.toadlane.words.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of members for programs. What is a member's alone is for members alone here too. */
@RestController
@RequestMapping("/api/c/{coop}")
class MembersApi {
    private static final int MOST = 1_000;
    private final Members members;
    private final Applications applications;
    private final RegisterLines register;
    private final Particulars particulars;
    private final Repeats repeats;
    private final Texts texts;

    MembersApi(
            Members members,
            Applications applications,
            RegisterLines register,
            Particulars particulars,
            Repeats repeats,
            Texts texts) {
        this.members = members;
        this.applications = applications;
        this.register = register;
        this.particulars = particulars;
        this.repeats = repeats;
        this.texts = texts;
    }

    record Listed(int number, String name, String memberClass, LocalDate since) {}

    record Page(int total, int page, List<Listed> members) {}

    @GetMapping("/members")
    Page members(
            Seat seat,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "class", defaultValue = "") String memberClass,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        seat.mustBeMember();
        int at = Math.clamp(page, 1, 1_000_000);
        var found =
                members.list(
                        seat.coop(), seat.today(), q, memberClass, at, Math.clamp(size, 1, MOST));
        var names = members.names(seat, found.members().stream().map(Member::number).toList());
        return new Page(
                found.total(),
                at,
                found.members().stream()
                        .map(one ->
                                new Listed(
                                        one.number().value(),
                                        names.getOrDefault(one.number(), ""),
                                        one.memberClass(),
                                        one.since()))
                        .toList());
    }

    record Line(
            int number,
            String name,
            String memberClass,
            boolean organisation,
            LocalDate since,
            @Nullable LocalDate left,
            @Nullable Departure how,
            @Nullable Details particulars,
            List<Holdings.Holding> holdings) {}

    record AsAt(LocalDate on, List<Line> members) {}

    @GetMapping("/register")
    AsAt register(Seat seat, @RequestParam(required = false) @Nullable LocalDate on) {
        seat.mustBeMember();
        var day = on == null ? seat.today() : on;
        boolean full = seat.holds("secretary") || seat.holds("auditor");
        var lines = register.of(seat, day, members.asAt(seat.coop(), day), full);
        return new AsAt(day, lines.stream().map(MembersApi::line).toList());
    }

    private static Line line(RegisterLine line) {
        var member = line.member();
        return new Line(
                line.number(),
                line.name(),
                member.memberClass(),
                member.organisation(),
                member.since(),
                member.leftOn(),
                member.how(),
                line.details(),
                line.holdings());
    }

    record Asked(
            int number,
            String memberClass,
            boolean organisation,
            Instant applied,
            Applications.State state,
            @Nullable Integer member,
            @Nullable Details particulars) {}

    /** What waits, for the secretary; one's own latest, for anybody else. */
    @GetMapping("/applications")
    List<Asked> applications(Seat seat, Person person) {
        var lines =
                seat.holds(ApplicationsController.SECRETARY)
                        ? applications.waiting(seat.coop(), MOST)
                        : applications.ofPerson(seat.coop(), person.id()).stream().toList();
        var details = particulars.of(lines.stream().map(Applications.Line::particulars).toList());
        return lines.stream()
                .map(line ->
                        new Asked(
                                line.number(),
                                line.memberClass(),
                                line.organisation(),
                                line.applied(),
                                line.state(),
                                line.member() == null ? null : line.member().value(),
                                details.get(line.particulars())))
                .toList();
    }

    /** What an application says; the particulars stand in it. */
    record Asking(
            String memberClass,
            @Nullable Boolean organisation,
            @Nullable String name,
            @Nullable String representative,
            @Nullable String address,
            @Nullable String email,
            @Nullable Boolean notices,
            @Nullable String phone,
            @Nullable String nominee,
            @Nullable List<Consent> consents) {

        ParticularsForm form() {
            return new Saying(name, representative, address, email, notices, phone, nominee).form();
        }
    }

    @PostMapping("/applications")
    ResponseEntity<?> apply(
            Seat seat,
            Person person,
            @RequestHeader(name = Key.HEADER, required = false) @Nullable Key key,
            @RequestBody Asking asking,
            Locale speaks) {
        var words = texts.in(speaks);
        boolean organisation = Boolean.TRUE.equals(asking.organisation());
        var mistakes = asking.form().mistakes(words, organisation);
        if (mistakes.any()) {
            return Complaint.of(words, mistakes);
        }
        var kept = particulars.keep(asking.form().details(organisation), person.id());
        var act =
                new Application(
                        asking.memberClass(),
                        organisation,
                        kept.id().value(),
                        kept.commitment(),
                        asking.consents() == null ? List.of() : asking.consents());
        // All who are no members yet are one guest to the clerk: the key is made the person's own.
        var once = Visit.key(key == null ? "" : own(person, key.value()));
        var request = new Request(seat.coop(), seat.actor(), once, act);
        return Answers.of(repeats.perform(request, List.of(kept.id())), words);
    }

    /** A guest's key made their own: to the clerk all who are no members are one. */
    static String own(Person person, String key) {
        var both = person.id() + " " + key;
        return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
