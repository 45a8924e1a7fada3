package coop.toadlane.members;

import coop.toadlane.office.Act;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.people.Particulars;
import coop.toadlane.words.Done;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What happens to a member: resigning, new particulars, another class, death, an answer. */
@Controller
class MemberActsController {
    private final Clerk clerk;
    private final MemberPages pages;
    private final Particulars particulars;
    private final ExpulsionKind expulsion;
    private final Texts texts;

    MemberActsController(
            Clerk clerk,
            MemberPages pages,
            Particulars particulars,
            ExpulsionKind expulsion,
            Texts texts) {
        this.clerk = clerk;
        this.pages = pages;
        this.particulars = particulars;
        this.expulsion = expulsion;
        this.texts = texts;
    }

    @GetMapping("/c/{coop}/members/{number:\\d+}/resignation")
    String resignation(Seat seat, @PathVariable int number, Model model) {
        return resignation(seat, number, model, "", new Mistakes());
    }

    private String resignation(
            Seat seat, int number, Model model, String typed, Mistakes mistakes) {
        model.addAttribute("view", own(seat, number));
        model.addAttribute("seat", seat);
        model.addAttribute("earliest", ResignationKind.earliest(seat.rulebook(), seat.today()));
        model.addAttribute("on", typed);
        model.addAttribute("mistakes", mistakes);
        return "members/resignation";
    }

    /** Only the member themselves and the secretary get past this. */
    private MemberPages.View own(Seat seat, int number) {
        seat.mustBeMember();
        var view = pages.view(seat, pages.find(seat, number));
        if (!view.own()) {
            seat.mustHold("secretary");
        }
        return view;
    }

    @PostMapping("/c/{coop}/members/{number:\\d+}/resignation")
    String resign(
            Seat seat,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            Locale speaks,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        own(seat, number);
        var words = texts.in(speaks);
        var on = typed.getOrDefault("on", "").strip();
        var mistakes = new Mistakes();
        var day = day(on);
        if (!on.isEmpty() && day == null) {
            mistakes.add("on", words.t("members.form.date.wrong"));
        } else {
            switch (perform(seat, typed, new Resignation(new MemberNo(number), day))) {
                case Outcome.Done(var receipt) -> {
                    flash.addFlashAttribute(
                            Done.KEY,
                            new Done(words.t("members.resignation.done"), receipt.minute()));
                    return to(seat, number);
                }
                case Outcome.Refused(var refusal) -> mistakes = Refusals.mistakes(words, refusal);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return resignation(seat, number, model, on, mistakes);
    }

    @PostMapping("/c/{coop}/members/{number:\\d+}/resignation/withdrawal")
    String stay(
            Seat seat,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            Locale speaks,
            RedirectAttributes flash) {
        own(seat, number);
        var act = new ResignationWithdrawal(new MemberNo(number));
        return tell(seat, number, typed, act, "members.resignation.back.done", speaks, flash);
    }

    private Outcome perform(Seat seat, Map<String, String> typed, Act act) {
        return clerk.perform(
                new Request(seat.coop(), seat.actor(), JoinController.key(typed), act));
    }

    private static String to(Seat seat, int number) {
        return "redirect:/c/%s/members/%d".formatted(seat.coop(), number);
    }

    static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    @GetMapping("/c/{coop}/members/{number:\\d+}/particulars")
    String particulars(Seat seat, @PathVariable int number, Model model) {
        var details = own(seat, number).details();
        if (details == null) {
            throw new NotHere();
        }
        return particulars(seat, number, model, ParticularsForm.of(details), new Mistakes());
    }

    private String particulars(
            Seat seat, int number, Model model, ParticularsForm form, Mistakes mistakes) {
        model.addAttribute("view", own(seat, number));
        model.addAttribute("seat", seat);
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        return "members/particulars";
    }

    @PostMapping("/c/{coop}/members/{number:\\d+}/particulars")
    String change(
            Seat seat,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            Locale speaks,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var member = own(seat, number).member();
        var words = texts.in(speaks);
        var form = ParticularsForm.of(typed);
        var mistakes = form.mistakes(words, member.organisation());
        if (!mistakes.any()) {
            var kept =
                    particulars.keep(
                            form.details(member.organisation()),
                            particulars.person(member.particulars()).orElse(null));
            var act = new ParticularsChange(member.number(), kept.id().value(), kept.commitment());
            switch (perform(seat, typed, act)) {
                case Outcome.Done(var receipt) -> {
                    flash.addFlashAttribute(
                            Done.KEY,
                            new Done(words.t("members.particulars.done"), receipt.minute()));
                    return to(seat, number);
                }
                case Outcome.Refused(var refusal) -> {
                    particulars.erase(kept.id());
                    mistakes = Refusals.mistakes(words, refusal);
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return particulars(seat, number, model, form, mistakes);
    }

    @PostMapping("/c/{coop}/members/{number:\\d+}/class")
    String reclass(
            Seat seat,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            Locale speaks,
            RedirectAttributes flash) {
        seat.mustHold(ApplicationsController.SECRETARY);
        pages.find(seat, number);
        var act = new ClassChange(new MemberNo(number), typed.getOrDefault("memberClass", ""));
        return tell(seat, number, typed, act, "members.class.done", speaks, flash);
    }

    private String tell(
            Seat seat,
            int number,
            Map<String, String> typed,
            Act act,
            String text,
            Locale speaks,
            RedirectAttributes flash) {
        var outcome = perform(seat, typed, act);
        flash.addFlashAttribute(Done.KEY, Told.of(texts.in(speaks), outcome, text));
        return to(seat, number);
    }

    @PostMapping("/c/{coop}/members/{number:\\d+}/death")
    String die(
            Seat seat,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            Locale speaks,
            RedirectAttributes flash) {
        seat.mustHold(ApplicationsController.SECRETARY);
        pages.find(seat, number);
        var day = day(typed.getOrDefault("on", "").strip());
        if (day == null) {
            flash.addFlashAttribute(
                    Done.KEY, new Done(texts.in(speaks).t("members.form.date.wrong")));
            return to(seat, number);
        }
        var act = new Death(new MemberNo(number), day);
        return tell(seat, number, typed, act, "members.death.done", speaks, flash);
    }

    /** Nothing is done yet: the way leads to the proposal that the members decide on. */
    @PostMapping("/c/{coop}/members/{number:\\d+}/expulsion")
    String expel(
            Seat seat,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            Locale speaks,
            RedirectAttributes flash) {
        seat.mustBeMember();
        var member = pages.find(seat, number);
        var informed = day(typed.getOrDefault("informed", "").strip());
        if (informed == null) {
            flash.addFlashAttribute(
                    Done.KEY, new Done(texts.in(speaks).t("members.form.date.wrong")));
            return to(seat, number);
        }
        var act = new Expulsion(member.number(), informed);
        return "redirect:" + ToPropose.href(seat, expulsion, act);
    }

    @PostMapping("/c/{coop}/members/{number:\\d+}/statement")
    String answer(
            Seat seat,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            Locale speaks,
            RedirectAttributes flash) {
        own(seat, number);
        var said = typed.getOrDefault("statement", "").strip();
        if (said.isEmpty() || said.length() > 10_000) {
            flash.addFlashAttribute(
                    Done.KEY, new Done(texts.in(speaks).t("refusal.members.statement-missing")));
            return to(seat, number);
        }
        var kept = particulars.keepText(said);
        var act = new Statement(new MemberNo(number), kept.id().value(), kept.commitment());
        return tell(seat, number, typed, act, "members.statement.done", speaks, flash);
    }
}
