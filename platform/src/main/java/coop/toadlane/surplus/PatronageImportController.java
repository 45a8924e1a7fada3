package coop.toadlane.surplus;

import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.members.Visit;
import coop.toadlane.office.Outcome;
import coop.toadlane.words.Done;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Upload;
import coop.toadlane.words.Words;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Imports patronage: upload a file, say what its columns mean, look, enter all or nothing. */
@Controller
class PatronageImportController {
    private static final int NAME = 200;
    private final ImportFiles files;
    private final Importing importing;
    private final Clock clock;

    PatronageImportController(ImportFiles files, Importing importing, Clock clock) {
        this.files = files;
        this.importing = importing;
        this.clock = clock;
    }

    @GetMapping("/c/{coop}/surplus/imports")
    String page(Seat seat, Model model) {
        return page(seat, model, new Mistakes());
    }

    private String page(Seat seat, Model model, Mistakes mistakes) {
        seat.mustHold(SurplusController.TREASURER);
        model.addAttribute("seat", seat);
        model.addAttribute("open", files.open(seat.coop()));
        model.addAttribute("mistakes", mistakes);
        return "surplus/import";
    }

    @PostMapping("/c/{coop}/surplus/imports")
    String upload(
            Visit visit,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        var seat = visit.seat();
        var by = seat.mustHold(SurplusController.TREASURER);
        var text = file == null ? null : Upload.text(file);
        var fault = fault(text, visit.words());
        if (fault != null || file == null || text == null) {
            return visit.wrong(
                    "file", String.valueOf(fault), mistakes -> page(seat, visit.model(), mistakes));
        }
        var name = String.valueOf(file.getOriginalFilename());
        var id =
                files.keep(
                        seat.coop(),
                        by,
                        name.substring(0, Math.min(NAME, name.length())),
                        text,
                        clock.instant());
        return to(seat, id);
    }

    private static @Nullable String fault(@Nullable String text, Words words) {
        if (text == null) {
            return words.t("surplus.import.not-text");
        }
        if (text.isBlank()) {
            return words.t("surplus.import.missing");
        }
        return PatronageTable.read(text)
                        instanceof PatronageTable.Reading.Unreadable(var why, var argument)
                ? words.t(why, argument)
                : null;
    }

    private static String to(Seat seat, UUID id) {
        return "redirect:" + SurplusController.base(seat) + "/imports/" + id;
    }

    private ImportFiles.Kept kept(Seat seat, UUID id) {
        seat.mustHold(SurplusController.TREASURER);
        return files.find(seat.coop(), id).orElseThrow(SurplusController::nothing);
    }

    private static PatronageTable table(ImportFiles.Kept kept) {
        return switch (PatronageTable.read(kept.file())) {
            case PatronageTable.Reading.Fine(var table) -> table;
            case PatronageTable.Reading.Unreadable _ -> throw SurplusController.nothing();
        };
    }

    @GetMapping("/c/{coop}/surplus/imports/{id}")
    String look(Seat seat, @PathVariable UUID id, Model model) {
        return look(seat, kept(seat, id), model, new Mistakes());
    }

    private String look(Seat seat, ImportFiles.Kept kept, Model model, Mistakes mistakes) {
        model.addAttribute("seat", seat);
        model.addAttribute("id", kept.id().toString());
        model.addAttribute("look", importing.look(seat, kept, table(kept)));
        model.addAttribute("hasFee", SurplusRules.fee(seat.rulebook()).isPresent());
        model.addAttribute("mistakes", mistakes);
        return "surplus/importlook";
    }

    @PostMapping("/c/{coop}/surplus/imports/{id}/choices")
    String choose(Seat seat, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        var kept = kept(seat, id);
        files.choose(kept.id(), ImportChoices.of(typed, seat.rulebook().text("coop.zone")));
        return to(seat, id);
    }

    @PostMapping("/c/{coop}/surplus/imports/{id}/entry")
    String enter(Visit visit, @PathVariable UUID id) {
        var seat = visit.seat();
        var kept = kept(seat, id);
        var table = table(kept);
        var choices = importing.choices(seat, kept, table);
        var found = importing.read(seat, table, choices);
        if (!found.faults().isEmpty() || found.uses().isEmpty()) {
            return to(seat, id);
        }
        var act = new PatronageImport(kept.source(), found.uses(), choices.fees());
        return switch (visit.perform(act)) {
            case Outcome.Done(var receipt) -> {
                files.remove(kept.id());
                var said = visit.t("surplus.import.done", found.uses().size());
                yield visit.leave(
                        new Done(said, receipt.minute()), SurplusController.base(seat) + "/desk");
            }
            case Outcome.Refused(var refusal) ->
                    visit.wrong(
                            Mistakes.WHOLE,
                            Refusals.sentence(visit.words(), refusal),
                            mistakes -> look(seat, kept, visit.model(), mistakes));
        };
    }

    @PostMapping("/c/{coop}/surplus/imports/{id}/removal")
    String remove(Seat seat, @PathVariable UUID id) {
        files.remove(kept(seat, id).id());
        return "redirect:" + SurplusController.base(seat) + "/imports";
    }
}
