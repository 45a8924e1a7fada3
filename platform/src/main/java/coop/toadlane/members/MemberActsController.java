package coop.toadlane.members;

import coop.toadlane.office.Act;
import coop.toadlane.office.MemberNo;
import coop.toadlane.people.Particulars;
import coop.toadlane.words.Done;
import coop.toadlane.words.Mistakes;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What happens to a member: resigning, new particulars, another class, death, an answer. */
@Controller
class MemberActsController {
    private final MemberPages pages;
    private final Particulars particulars;
    private final ExpulsionKind expulsion;

    MemberActsController(MemberPages pages, Particulars particulars, ExpulsionKind expulsion) {
        this.pages = pages;
        this.particulars = particulars;
        this.expulsion = expulsion;
    }

    @GetMapping("/c/{coop}/members/{number:\\d+}/resignation")
    String resignation(Visit visit, @PathVariable int number) {
        return resignation(visit, number, "", new Mistakes());
    }

    private String resignation(Visit visit, int number, String typed, Mistakes mistakes) {
        var seat = visit.seat();
        visit.model()
                .addAttribute("view", own(seat, number))
                .addAttribute("seat", seat)
                .addAttribute("earliest", ResignationKind.earliest(seat.rulebook(), seat.today()))
                .addAttribute("on", typed)
                .addAttribute("mistakes", mistakes);
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
    String resign(Visit visit, @PathVariable int number) {
        own(visit.seat(), number);
        var on = visit.field("on");
        var day = visit.day("on");
        Function<Mistakes, String> again = mistakes -> resignation(visit, number, on, mistakes);
        return !on.isEmpty() && day == null
                ? visit.wrong("on", visit.t("members.form.date.wrong"), again)
                : visit.answer(
                        visit.perform(new Resignation(new MemberNo(number), day)),
                        "members.resignation.done",
                        to(visit, number),
                        again);
    }

    @PostMapping("/c/{coop}/members/{number:\\d+}/resignation/withdrawal")
    String stay(Visit visit, @PathVariable int number) {
        own(visit.seat(), number);
        var act = new ResignationWithdrawal(new MemberNo(number));
        return tell(visit, number, act, "members.resignation.back.done");
    }

    private static String tell(Visit visit, int number, Act act, String done) {
        return visit.tell(visit.perform(act), done, to(visit, number));
    }

    private static String to(Visit visit, int number) {
        return "/c/%s/members/%d".formatted(visit.coop(), number);
    }

    @GetMapping("/c/{coop}/members/{number:\\d+}/particulars")
    String particulars(Visit visit, @PathVariable int number) {
        var details = own(visit.seat(), number).details();
        if (details == null) {
            throw new NotHere();
        }
        return particulars(visit, number, ParticularsForm.of(details), new Mistakes());
    }

    private String particulars(Visit visit, int number, ParticularsForm form, Mistakes mistakes) {
        visit.model()
                .addAttribute("view", own(visit.seat(), number))
                .addAttribute("seat", visit.seat())
                .addAttribute("form", form)
                .addAttribute("mistakes", mistakes);
        return "members/particulars";
    }

    @PostMapping("/c/{coop}/members/{number:\\d+}/particulars")
    String change(Visit visit, @PathVariable int number) {
        var member = own(visit.seat(), number).member();
        var form = ParticularsForm.of(visit.sent());
        Function<Mistakes, String> again = wrong -> particulars(visit, number, form, wrong);
        var mistakes = form.mistakes(visit.words(), member.organisation());
        if (mistakes.any()) {
            return visit.wrong(mistakes, again);
        }
        var kept =
                particulars.keep(
                        form.details(member.organisation()),
                        particulars.person(member.particulars()).orElse(null));
        var outcome =
                visit.perform(
                        new ParticularsChange(
                                member.number(), kept.id().value(), kept.commitment()),
                        List.of(kept.id()));
        return visit.answer(outcome, "members.particulars.done", to(visit, number), again);
    }

    @PostMapping("/c/{coop}/members/{number:\\d+}/class")
    String reclass(
            Visit visit,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String memberClass) {
        visit.seat().mustHold(ApplicationsController.SECRETARY);
        pages.find(visit.seat(), number);
        var act = new ClassChange(new MemberNo(number), memberClass);
        return tell(visit, number, act, "members.class.done");
    }

    @PostMapping("/c/{coop}/members/{number:\\d+}/death")
    String die(Visit visit, @PathVariable int number) {
        visit.seat().mustHold(ApplicationsController.SECRETARY);
        pages.find(visit.seat(), number);
        var day = visit.day("on");
        return day == null
                ? visit.leave(Done.refused(visit.t("members.form.date.wrong")), to(visit, number))
                : tell(visit, number, new Death(new MemberNo(number), day), "members.death.done");
    }

    /** Nothing is done yet: the way leads to the proposal that the members decide on. */
    @PostMapping("/c/{coop}/members/{number:\\d+}/expulsion")
    String expel(Visit visit, @PathVariable int number) {
        visit.seat().mustBeMember();
        var member = pages.find(visit.seat(), number);
        var informed = visit.day("informed");
        if (informed == null) {
            return visit.leave(Done.refused(visit.t("members.form.date.wrong")), to(visit, number));
        }
        var act = new Expulsion(member.number(), informed);
        return "redirect:" + ToPropose.href(visit.seat(), expulsion, act);
    }

    @PostMapping("/c/{coop}/members/{number:\\d+}/statement")
    String answer(Visit visit, @PathVariable int number) {
        own(visit.seat(), number);
        var said = visit.field("statement");
        if (said.isEmpty() || said.length() > 10_000) {
            var sentence = visit.t("refusal.members.statement-missing");
            return visit.leave(Done.refused(sentence), to(visit, number));
        }
        var kept = particulars.keepText(said);
        var act = new Statement(new MemberNo(number), kept.id().value(), kept.commitment());
        var outcome = visit.perform(act, List.of(kept.id()));
        return visit.tell(outcome, "members.statement.done", to(visit, number));
    }
}
