package coop.toadlane.decisions;

import coop.toadlane.decisions.Deeds.Visit;
import coop.toadlane.members.Seat;
import coop.toadlane.words.Mistakes;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A proposal's page, and what is done to it as a whole. */
@Controller
@RequestMapping("/c/{coop}/proposals/{number:\\d+}")
class ProposalController {
    private final Deeds deeds;

    ProposalController(Deeds deeds) {
        this.deeds = deeds;
    }

    @GetMapping
    String show(Seat seat, @PathVariable int number, Locale speaks, Model model) {
        return deeds.show(number, seat, speaks, model, new Mistakes());
    }

    @PostMapping("/sponsorship")
    String sponsor(
            Seat seat,
            @PathVariable int number,
            Locale speaks,
            @RequestParam(defaultValue = "") String key,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var visit = new Visit(seat, speaks, key, model, flash, response);
        return deeds.on(number, visit, new Acts.Sponsorship(number), "decisions.done.sponsored");
    }

    @PostMapping("/sponsorship-end")
    String unsponsor(
            Seat seat,
            @PathVariable int number,
            Locale speaks,
            @RequestParam(defaultValue = "") String key,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var visit = new Visit(seat, speaks, key, model, flash, response);
        return deeds.on(
                number, visit, new Acts.SponsorshipEnd(number), "decisions.done.unsponsored");
    }

    /** What stands in the form for giving notice. */
    record NoticeForm(int version, @Nullable String opens) {
        boolean hasDay() {
            return opens != null && !opens.isBlank();
        }
    }

    @PostMapping("/notice")
    String notice(
            Seat seat,
            @PathVariable int number,
            @ModelAttribute NoticeForm form,
            Locale speaks,
            @RequestParam(defaultValue = "") String key,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var visit = new Visit(seat, speaks, key, model, flash, response);
        LocalDate opens;
        try {
            opens = form.hasDay() ? LocalDate.parse(String.valueOf(form.opens())) : null;
        } catch (DateTimeException e) {
            var mistakes = new Mistakes().add("opens", deeds.words(visit).t("decisions.no-date"));
            return deeds.show(number, visit, mistakes);
        }
        return deeds.on(
                number,
                visit,
                new Acts.Notice(number, form.version(), opens),
                "decisions.done.noticed");
    }

    @PostMapping("/withdrawal")
    String withdraw(
            Seat seat,
            @PathVariable int number,
            Locale speaks,
            @RequestParam(defaultValue = "") String key,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var visit = new Visit(seat, speaks, key, model, flash, response);
        return deeds.on(number, visit, new Acts.Withdrawal(number), "decisions.done.withdrawn");
    }

    @PostMapping("/stay")
    String stay(
            Seat seat,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String stayReason,
            Locale speaks,
            @RequestParam(defaultValue = "") String key,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var visit = new Visit(seat, speaks, key, model, flash, response);
        return deeds.on(number, visit, new Acts.Stay(number, stayReason), "decisions.done.stayed");
    }

    @PostMapping("/enactment")
    String retry(
            Seat seat,
            @PathVariable int number,
            Locale speaks,
            @RequestParam(defaultValue = "") String key,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var visit = new Visit(seat, speaks, key, model, flash, response);
        return deeds.on(number, visit, new Acts.Enactment(number), "decisions.done.retried");
    }
}
