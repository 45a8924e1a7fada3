package coop.toadlane.members;

import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.Repeats;
import coop.toadlane.words.Complaint;
import coop.toadlane.words.Texts;
import coop.toadlane.words.Upload;
import coop.toadlane.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** An older register taken over by program: all of the file or, with every fault named, nothing. */
@RestController("memberImportApi")
class ImportApi {
    private static final int FAULTS = 200;
    private final Lists lists;
    private final Particulars particulars;
    private final Repeats repeats;
    private final Invitations invitations;
    private final Texts texts;

    ImportApi(
            Lists lists,
            Particulars particulars,
            Repeats repeats,
            Invitations invitations,
            Texts texts) {
        this.lists = lists;
        this.particulars = particulars;
        this.repeats = repeats;
        this.invitations = invitations;
        this.texts = texts;
    }

    record Taken(long minute, int members) {}

    /**
     * The columns are known by their headings, as the export writes them; those who can be reached
     * get a letter unless {@code invite} is false.
     */
    @PostMapping(
            path = "/api/c/{coop}/members/imports",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> take(
            Seat seat,
            @RequestHeader(Key.HEADER) Key key,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "memberClass", defaultValue = "") String otherwise,
            @RequestParam(defaultValue = "true") boolean invite,
            Locale speaks) {
        seat.mustHold(ApplicationsController.SECRETARY);
        var words = texts.in(speaks);
        var text = Upload.text(file);
        if (text == null) {
            return fault(words.t("members.import.not-utf8"));
        }
        return switch (ListTable.read(text)) {
            case ListTable.Reading.Unreadable(var why, var arguments) ->
                    fault(words.t(why, arguments.toArray()));
            case ListTable.Reading.Fine(var table) -> {
                var found = lists.read(seat, table, lists.guess(table, seat, otherwise));
                yield found.faults().isEmpty()
                        ? enter(seat, key.value(), found.lines(), invite, words)
                        : faults(found.faults(), words);
            }
        };
    }

    private ResponseEntity<?> enter(
            Seat seat, String key, List<ListReader.Line> lines, boolean invite, Words words) {
        var kept = particulars.keepAll(lines.stream().map(ListReader.Line::details).toList());
        if (invite) {
            var language = Locale.of(words.language());
            invitations.ask(seat.coop(), ListRun.invited(lines, kept), language);
        }
        var act = new Enrolment(ListRun.newcomers(lines, kept));
        var request = new Request(seat.coop(), seat.actor(), key, act);
        return switch (repeats.perform(request, kept.stream().map(Particulars.Kept::id).toList())) {
            case Outcome.Done(var receipt) ->
                    ResponseEntity.created(Answers.at(receipt))
                            .body(new Taken(receipt.minute(), lines.size()));
            case Outcome.Refused(var refusal) -> Refusals.problem(words, refusal);
        };
    }

    private static ResponseEntity<ProblemDetail> fault(String sentence) {
        return problem(sentence, List.of(Complaint.at("file", sentence)));
    }

    private static ResponseEntity<ProblemDetail> faults(List<ListFault> faults, Words words) {
        return problem(
                words.t("members.import.not-yet"),
                faults.stream()
                        .limit(FAULTS)
                        .map(one -> Complaint.at(one.line(), one.column(), one.sentence(words)))
                        .toList());
    }

    private static ResponseEntity<ProblemDetail> problem(
            String detail, List<Map<String, Object>> errors) {
        return Complaint.of(HttpStatus.UNPROCESSABLE_CONTENT, detail, errors);
    }
}
