package coop.toadlane.members;

import coop.toadlane.office.Act;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Request;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.Particulars.Kept;
import coop.toadlane.people.Person;
import coop.toadlane.people.Repeats;
import coop.toadlane.words.Complaint;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The acts of this room that come with words or particulars, which are kept apart from them. */
@RestController
@RequestMapping("/api/c/{coop}")
class WordsApi {
    private static final int REASON = 5_000;
    private static final int STATEMENT = 10_000;
    private final Applications applications;
    private final MemberPages pages;
    private final Particulars particulars;
    private final Repeats repeats;
    private final Texts texts;

    WordsApi(
            Applications applications,
            MemberPages pages,
            Particulars particulars,
            Repeats repeats,
            Texts texts) {
        this.applications = applications;
        this.pages = pages;
        this.particulars = particulars;
        this.repeats = repeats;
        this.texts = texts;
    }

    /** Why somebody is not admitted; they can read it. */
    record Refusing(String reason) {}

    @PostMapping("/applications/{number:\\d{1,9}}/refusal")
    ResponseEntity<?> refuse(
            Seat seat,
            @PathVariable int number,
            @RequestHeader(Key.HEADER) Key key,
            @RequestBody Refusing refusing,
            Locale speaks) {
        seat.mustHold(ApplicationsController.SECRETARY);
        var said = refusing.reason().strip();
        if (said.isEmpty() || said.length() > REASON) {
            return wrong("reason", "refusal.members.reason-missing", speaks);
        }
        return perform(
                seat,
                key,
                particulars.keepText(said),
                kept -> new ApplicationRefusal(number, kept.id().value(), kept.commitment()),
                speaks);
    }

    /** Takes one's own application back. */
    @PostMapping("/applications/{number:\\d{1,9}}/withdrawal")
    ResponseEntity<?> withdraw(
            Seat seat,
            Person person,
            @PathVariable int number,
            @RequestHeader(Key.HEADER) Key key,
            Locale speaks) {
        var own = applications.ofPerson(seat.coop(), person.id());
        if (own.filter(line -> line.number() == number).isEmpty()) {
            throw new NotHere();
        }
        var once = MembersApi.own(person, key.value());
        var request = new Request(seat.coop(), seat.actor(), once, new Withdrawal(number));
        return Answers.of(repeats.perform(request, List.of()), texts.in(speaks));
    }

    /** What a member answers to a proposal to expel them. */
    record Answering(String statement) {}

    @PostMapping("/members/{number:\\d{1,9}}/statement")
    ResponseEntity<?> answer(
            Seat seat,
            @PathVariable int number,
            @RequestHeader(Key.HEADER) Key key,
            @RequestBody Answering answering,
            Locale speaks) {
        var member = own(seat, number).number();
        var said = answering.statement().strip();
        if (said.isEmpty() || said.length() > STATEMENT) {
            return wrong("statement", "refusal.members.statement-missing", speaks);
        }
        return perform(
                seat,
                key,
                particulars.keepText(said),
                kept -> new Statement(member, kept.id().value(), kept.commitment()),
                speaks);
    }

    /** All that the register is to say of a member from today on. */
    @PostMapping("/members/{number:\\d{1,9}}/particulars")
    ResponseEntity<?> change(
            Seat seat,
            @PathVariable int number,
            @RequestHeader(Key.HEADER) Key key,
            @RequestBody Saying saying,
            Locale speaks) {
        var member = own(seat, number);
        var form = saying.form();
        var mistakes = form.mistakes(texts.in(speaks), member.organisation());
        if (mistakes.any()) {
            return Complaint.of(texts.in(speaks), mistakes);
        }
        var whose = particulars.person(member.particulars()).orElse(null);
        return perform(
                seat,
                key,
                particulars.keep(form.details(member.organisation()), whose),
                kept ->
                        new ParticularsChange(
                                member.number(), kept.id().value(), kept.commitment()),
                speaks);
    }

    /** Only the member themselves and the secretary get past this. */
    private Member own(Seat seat, int number) {
        MemberNo asks = seat.member();
        var member = pages.find(seat, number);
        if (!member.number().equals(asks)) {
            seat.mustHold(ApplicationsController.SECRETARY);
        }
        return member;
    }

    private ResponseEntity<?> perform(
            Seat seat, Key key, Kept kept, Function<Kept, Act> act, Locale speaks) {
        var request = new Request(seat.coop(), seat.actor(), key.value(), act.apply(kept));
        return Answers.of(repeats.perform(request, List.of(kept.id())), texts.in(speaks));
    }

    private ResponseEntity<?> wrong(String field, String text, Locale speaks) {
        var words = texts.in(speaks);
        return Complaint.of(words, new Mistakes().add(field, words.t(text)));
    }
}
