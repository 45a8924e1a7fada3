package coop.toadlane.surplus;

import coop.toadlane.members.Answers;
import coop.toadlane.members.Key;
import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.people.Repeats;
import coop.toadlane.words.Complaint;
import coop.toadlane.words.Texts;
import coop.toadlane.words.Upload;
import coop.toadlane.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Patronage from a file by program: all of it or, with every fault named, nothing. */
@RestController("surplusImportApi")
class ImportApi {
    private static final int FAULTS = 200;
    private final Clerk clerk;
    private final Importing importing;
    private final Repeats repeats;
    private final Texts texts;

    ImportApi(Clerk clerk, Importing importing, Repeats repeats, Texts texts) {
        this.clerk = clerk;
        this.importing = importing;
        this.repeats = repeats;
        this.texts = texts;
    }

    record Taken(long minute, int uses) {}

    /** The columns are known by their headings: member, date, amount and, if there, measure. */
    @PostMapping(
            path = "/api/c/{coop}/surplus/imports",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> take(
            Seat seat,
            @RequestHeader(Key.HEADER) Key key,
            @RequestParam("file") MultipartFile file,
            Locale speaks) {
        seat.mustHold(SurplusController.TREASURER);
        var words = texts.in(speaks);
        var text = Upload.text(file);
        if (text == null) {
            return fault(words.t("surplus.import.not-text"));
        }
        return switch (PatronageTable.read(text)) {
            case PatronageTable.Reading.Unreadable(var why, var argument) ->
                    fault(words.t(why, argument));
            case PatronageTable.Reading.Fine(var table) -> {
                var source = ImportFiles.fingerprint(text);
                var kept = new ImportFiles.Kept(new UUID(0, 0), "", source, text, null);
                var choices = importing.choices(seat, kept, table);
                var found = importing.read(seat, table, choices);
                yield found.faults().isEmpty() && !found.uses().isEmpty()
                        ? enter(
                                seat,
                                key.value(),
                                new PatronageImport(source, found.uses(), choices.fees()),
                                words)
                        : problem(words.t("surplus.import.refused"), faults(found, words));
            }
        };
    }

    private ResponseEntity<?> enter(Seat seat, String key, PatronageImport act, Words words) {
        var request = new Request(seat.coop(), seat.actor(), key, act);
        return switch (repeats.judge(clerk.perform(request), act)) {
            case Outcome.Done(var receipt) ->
                    ResponseEntity.created(Answers.at(receipt))
                            .body(new Taken(receipt.minute(), act.uses().size()));
            case Outcome.Refused(var refusal) -> Refusals.problem(words, refusal);
        };
    }

    private static List<Map<String, Object>> faults(ImportReader.Found found, Words words) {
        return found.faults().stream()
                .limit(FAULTS)
                .map(one -> Complaint.at(one.line(), one.column(), one.sentence(words)))
                .toList();
    }

    private static ResponseEntity<ProblemDetail> fault(String sentence) {
        return problem(sentence, List.of(Complaint.at("file", sentence)));
    }

    private static ResponseEntity<ProblemDetail> problem(
            String detail, List<Map<String, Object>> errors) {
        return Complaint.of(HttpStatus.UNPROCESSABLE_CONTENT, detail, errors);
    }
}
