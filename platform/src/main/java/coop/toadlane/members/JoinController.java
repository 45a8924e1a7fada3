package coop.toadlane.members;

import coop.toadlane.office.Clerk;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.Person;
import coop.toadlane.record.MemberEntry;
import coop.toadlane.words.Done;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How one becomes a member: what it costs and gives, and the form. */
@Controller
class JoinController {
    private final Clerk clerk;
    private final Particulars particulars;
    private final Applications applications;
    private final Members members;
    private final Claims claims;
    private final Texts texts;

    JoinController(
            Clerk clerk,
            Particulars particulars,
            Applications applications,
            Members members,
            Claims claims,
            Texts texts) {
        this.clerk = clerk;
        this.particulars = particulars;
        this.applications = applications;
        this.members = members;
        this.claims = claims;
        this.texts = texts;
    }

    @GetMapping("/c/{coop}/join")
    String page(Seat seat, Model model) {
        var person = seat.person();
        if (person == null) {
            return page(seat, model, Map.of(), null, new Mistakes());
        }
        if (isWaiting(seat, person)) {
            return "redirect:/c/" + seat.coop() + "/application";
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
    String claim(
            Seat seat,
            Person person,
            @PathVariable int number,
            Locale speaks,
            RedirectAttributes flash) {
        var member =
                claims.find(seat, person)
                        .filter(found -> found.number().value() == number)
                        .orElseThrow(NotHere::new);
        particulars.claim(member.particulars(), person.id());
        flash.addFlashAttribute(
                Done.KEY,
                new Done(
                        texts.in(speaks).t("members.join.claim.done", member.number().toString())));
        return "redirect:/c/" + seat.coop() + "/home";
    }

    @PostMapping("/c/{coop}/applications")
    String apply(
            Seat seat,
            Person person,
            @RequestParam Map<String, String> typed,
            Locale speaks,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var words = texts.in(speaks);
        var form = ParticularsForm.of(typed);
        boolean organisation = isOrganisation(seat, typed);
        var mistakes = form.mistakes(words, organisation);
        if (!mistakes.any()) {
            var kept = particulars.keep(form.details(organisation), person.id());
            var act =
                    new Application(
                            typed.getOrDefault("memberClass", ""),
                            organisation,
                            kept.id().value(),
                            kept.commitment(),
                            consents(seat, typed));
            switch (clerk.perform(new Request(seat.coop(), seat.actor(), key(typed), act))) {
                case Outcome.Done(var receipt) -> {
                    eraseUnlessUsed(seat, person, kept);
                    flash.addFlashAttribute(
                            Done.KEY, new Done(words.t("members.join.done"), receipt.minute()));
                    return "redirect:/c/" + seat.coop() + "/application";
                }
                case Outcome.Refused(var refusal) -> {
                    particulars.erase(kept.id());
                    mistakes = Refusals.mistakes(words, refusal);
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(seat, model, typed, form, mistakes);
    }

    /** A form sent twice is one application: the particulars of the second go again. */
    private void eraseUnlessUsed(Seat seat, Person person, Particulars.Kept kept) {
        var used =
                applications
                        .ofPerson(seat.coop(), person.id())
                        .filter(line -> line.particulars().equals(kept.id()));
        if (used.isEmpty()) {
            particulars.erase(kept.id());
        }
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

    static String key(Map<String, String> typed) {
        var key = typed.getOrDefault("key", "");
        return key.isBlank() || key.length() > Request.KEY_LENGTH
                ? UUID.randomUUID().toString()
                : key;
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
    String withdraw(
            Seat seat,
            Person person,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            Locale speaks,
            RedirectAttributes flash) {
        var words = texts.in(speaks);
        var mine =
                applications
                        .ofPerson(seat.coop(), person.id())
                        .filter(line -> line.number() == number)
                        .orElseThrow(NotHere::new);
        var act = new Withdrawal(mine.number());
        var outcome = clerk.perform(new Request(seat.coop(), seat.actor(), key(typed), act));
        flash.addFlashAttribute(Done.KEY, Told.of(words, outcome, "members.withdrawal.done"));
        return "redirect:/c/" + seat.coop() + "/application";
    }
}
