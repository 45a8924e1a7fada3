package coop.toadlane.members;

import coop.toadlane.people.Particulars;
import coop.toadlane.people.Person;
import coop.toadlane.record.MemberEntry;
import coop.toadlane.words.Done;
import coop.toadlane.words.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** How one becomes a member: what it costs and gives, and the form. */
@Controller
class JoinController {
    private final Particulars particulars;
    private final Applications applications;
    private final Members members;
    private final Claims claims;

    JoinController(
            Particulars particulars, Applications applications, Members members, Claims claims) {
        this.particulars = particulars;
        this.applications = applications;
        this.members = members;
        this.claims = claims;
    }

    @GetMapping("/c/{coop}/join")
    String page(Seat seat, Model model) {
        var person = seat.person();
        if (person == null) {
            return page(seat, model, Map.of(), null, new Mistakes());
        }
        if (isWaiting(seat, person)) {
            return "redirect:" + mine(seat);
        }
        return page(seat, model, Map.of(), ParticularsForm.of(person), new Mistakes());
    }

    private boolean isWaiting(Seat seat, Person person) {
        return applications
                .ofPerson(seat.coop(), person.id())
                .filter(line -> line.state() == Applications.State.WAITING)
                .isPresent();
    }

    private String page(
            Seat seat,
            Model model,
            Map<String, String> typed,
            @Nullable ParticularsForm form,
            Mistakes mistakes) {
        model.addAttribute("page", JoinPage.of(seat, typed, claim(seat)));
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        return "members/join";
    }

    private JoinPage.@Nullable Claim claim(Seat seat) {
        var person = seat.person();
        return person == null || seat.isMember()
                ? null
                : claims.find(seat, person)
                        .map(member ->
                                new JoinPage.Claim(
                                        member.number().toString(),
                                        members.names(seat.coop(), List.of(member.number()))
                                                .getOrDefault(member.number(), "")))
                        .orElse(null);
    }

    @PostMapping("/c/{coop}/members/{number:\\d+}/claim")
    String claim(Visit visit, Person person, @PathVariable int number) {
        var member =
                claims.find(visit.seat(), person)
                        .filter(found -> found.number().value() == number)
                        .orElseThrow(NotHere::new);
        particulars.claim(member.particulars(), person.id());
        var done = new Done(visit.t("members.join.claim.done", member.number().toString()));
        return visit.leave(done, "/c/" + visit.coop() + "/home");
    }

    @PostMapping("/c/{coop}/applications")
    String apply(Visit visit, Person person) {
        var seat = visit.seat();
        var typed = visit.sent();
        var form = ParticularsForm.of(typed);
        boolean organisation = isOrganisation(seat, typed);
        Function<Mistakes, String> again = wrong -> page(seat, visit.model(), typed, form, wrong);
        var mistakes = form.mistakes(visit.words(), organisation);
        if (mistakes.any()) {
            return visit.wrong(mistakes, again);
        }
        var kept = particulars.keep(form.details(organisation), person.id());
        var outcome =
                visit.perform(
                        new Application(
                                typed.getOrDefault("memberClass", ""),
                                organisation,
                                kept.id().value(),
                                kept.commitment(),
                                consents(seat, typed)),
                        List.of(kept.id()));
        return visit.answer(outcome, "members.join.done", mine(seat), again);
    }

    private static String mine(Seat seat) {
        return "/c/" + seat.coop() + "/application";
    }

    private static boolean isOrganisation(Seat seat, Map<String, String> typed) {
        var wanted = MemberClass.all(seat.rulebook()).get(typed.getOrDefault("memberClass", ""));
        if (wanted == null || (wanted.person() && wanted.organisation())) {
            return "organisation".equals(typed.get("as"));
        }
        return wanted.organisation();
    }

    private static List<MemberEntry.Consent> consents(Seat seat, Map<String, String> typed) {
        return ConsentText.all(seat.rulebook()).stream()
                .filter(text -> text.version().equals(typed.get("consent-" + text.id())))
                .map(text -> new MemberEntry.Consent(text.id(), text.version()))
                .toList();
    }

    @GetMapping("/c/{coop}/application")
    String mine(Seat seat, Person person, Model model) {
        var mine = applications.ofPerson(seat.coop(), person.id());
        if (mine.isEmpty()) {
            return "redirect:/c/" + seat.coop() + "/join";
        }
        var line = mine.get();
        var reason = line.reason();
        model.addAttribute("line", line);
        model.addAttribute(
                "memberClass",
                ClassNames.of(seat.rulebook())
                        .getOrDefault(line.memberClass(), line.memberClass()));
        model.addAttribute("reason", reason == null ? null : particulars.text(reason).orElse(null));
        model.addAttribute("admission", seat.rulebook().text(MemberRules.ADMISSION));
        return "members/application";
    }

    @PostMapping("/c/{coop}/applications/{number}/withdrawal")
    String withdraw(Visit visit, Person person, @PathVariable int number) {
        var mine =
                applications
                        .ofPerson(visit.coop(), person.id())
                        .filter(line -> line.number() == number)
                        .orElseThrow(NotHere::new);
        var outcome = visit.perform(new Withdrawal(mine.number()));
        return visit.tell(outcome, "members.withdrawal.done", mine(visit.seat()));
    }
}
