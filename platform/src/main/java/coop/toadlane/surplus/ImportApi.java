package coop.toadlane.surplus;

import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.words.Texts;
import coop.toadlane.words.Words;
import java.io.IOException;
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
    private final Texts texts;

    ImportApi(Clerk clerk, Importing importing, Texts texts) {
        this.clerk = clerk;
        this.importing = importing;
        this.texts = texts;
    }

    record Taken(long minute, int uses) {}

    /** The columns are known by their headings: member, date, amount and, if there, measure. */
    @PostMapping(
            path = "/api/c/{coop}/surplus/imports",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> take(
            Seat seat,
            @RequestHeader("Idempotency-Key") String key,
            @RequestParam("file") MultipartFile file,
            Locale speaks)
            throws IOException {
        seat.mustHold(SurplusController.TREASURER);
        var words = texts.in(speaks);
        var text = PatronageTable.text(file.getBytes());
        if (text == null) {
            return problem(words.t("surplus.import.not-text"), List.of());
        }
        return switch (PatronageTable.read(text)) {
            case PatronageTable.Reading.Unreadable(var why, var argument) ->
                    problem(words.t(why, argument), List.of());
            case PatronageTable.Reading.Fine(var table) -> {
                var source = ImportFiles.fingerprint(text);
                var kept = new ImportFiles.Kept(new UUID(0, 0), "", source, text, null);
                var choices = importing.choices(seat, kept, table);
                var found = importing.read(seat, table, choices);
                yield found.faults().isEmpty() && !found.uses().isEmpty()
                        ? enter(
                                seat,
                                key,
                                new PatronageImport(source, found.uses(), choices.fees()),
                                words)
                        : problem(words.t("surplus.import.refused"), faults(found, words));
            }
        };
    }

    private ResponseEntity<?> enter(Seat seat, String key, PatronageImport act, Words words) {
        return switch (clerk.perform(new Request(seat.coop(), seat.actor(), key, act))) {
            case Outcome.Done(var receipt) ->
                    ResponseEntity.status(HttpStatus.CREATED)
                            .body(new Taken(receipt.minute(), act.uses().size()));
            case Outcome.Refused(var refusal) ->
                    problem(Refusals.sentence(words, refusal), List.of());
        };
    }

    private static List<?> faults(ImportReader.Found found, Words words) {
        return found.faults().stream()
                .limit(FAULTS)
                .map(one ->
                        Map.<String, Object>of(
                                "line", one.line(),
                                "field", one.column(),
                                "detail", one.sentence(words)))
                .toList();
    }

    private static ResponseEntity<ProblemDetail> problem(String detail, List<?> errors) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, detail);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return ResponseEntity.of(problem).build();
    }
}
