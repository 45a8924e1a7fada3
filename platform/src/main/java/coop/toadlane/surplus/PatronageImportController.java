package coop.toadlane.surplus;

import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.Outcome;
import coop.toadlane.words.Done;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import coop.toadlane.words.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Imports patronage: upload a file, say what its columns mean, look, enter all or nothing. */
@Controller
class PatronageImportController {
    private static final int NAME = 200;
    private final ImportFiles files;
    private final Importing importing;
    private final Clerk clerk;
    private final Texts texts;
    private final Clock clock;

    PatronageImportController(
            ImportFiles files, Importing importing, Clerk clerk, Texts texts, Clock clock) {
        this.files = files;
        this.importing = importing;
        this.clerk = clerk;
        this.texts = texts;
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
            Seat seat,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Locale speaks,
            Model model,
            HttpServletResponse response) {
        var by = seat.mustHold(SurplusController.TREASURER);
        var words = texts.in(speaks);
        var text = file == null ? null : PatronageTable.text(bytes(file));
        var fault = fault(text, words);
        if (fault != null || file == null || text == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(seat, model, new Mistakes().add("file", String.valueOf(fault)));
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

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't read the upload", e);
        }
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
        return "redirect:" + Visit.base(seat) + "/imports/" + id;
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
    String enter(
            Seat seat,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Locale speaks,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var kept = kept(seat, id);
        var words = texts.in(speaks);
        var table = table(kept);
        var choices = importing.choices(seat, kept, table);
        var found = importing.read(seat, table, choices);
        if (!found.faults().isEmpty() || found.uses().isEmpty()) {
            return to(seat, id);
        }
        var act = new PatronageImport(kept.source(), found.uses(), choices.fees());
        return switch (Visit.perform(clerk, seat, typed, act)) {
            case Outcome.Done(var receipt) -> {
                files.remove(kept.id());
                flash.addFlashAttribute(
                        Done.KEY,
                        new Done(
                                words.t("surplus.import.done", found.uses().size()),
                                receipt.minute()));
                yield "redirect:" + Visit.base(seat) + "/desk";
            }
            case Outcome.Refused(var refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var mistakes =
                        new Mistakes().add(Mistakes.WHOLE, Refusals.sentence(words, refusal));
                yield look(seat, kept, model, mistakes);
            }
        };
    }

    @PostMapping("/c/{coop}/surplus/imports/{id}/removal")
    String remove(Seat seat, @PathVariable UUID id) {
        files.remove(kept(seat, id).id());
        return "redirect:" + Visit.base(seat) + "/imports";
    }
}
