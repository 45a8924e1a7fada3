package coop.toadlane.decisions;

import coop.toadlane.decisions.Deeds.Visit;
import coop.toadlane.members.Members;
import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.Outcome;
import coop.toadlane.words.Done;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a proposal is written, with what it would change in view. */
@Controller
class NewProposalController {
    private final Deeds deeds;
    private final Clerk clerk;
    private final Kinds kinds;
    private final Members members;
    private final MethodOf methods;
    private final Matters matters;

    NewProposalController(
            Deeds deeds,
            Clerk clerk,
            Kinds kinds,
            Members members,
            MethodOf methods,
            Matters matters) {
        this.deeds = deeds;
        this.clerk = clerk;
        this.kinds = kinds;
        this.members = members;
        this.methods = methods;
        this.matters = matters;
    }

    @GetMapping("/c/{coop}/proposals/new")
    String blank(
            Seat seat,
            @RequestParam MultiValueMap<String, String> sent,
            Locale speaks,
            Model model) {
        seat.mustBeMember();
        return show(seat, ProposalForm.of(sent), speaks, model, new Mistakes());
    }

    /** Pages of other rooms post what they want proposed. */
    @PostMapping("/c/{coop}/proposals/drafts")
    String drafts(
            Seat seat,
            @RequestParam MultiValueMap<String, String> sent,
            Locale speaks,
            Model model) {
        seat.mustBeMember();
        return show(seat, ProposalForm.of(sent), speaks, model, new Mistakes());
    }

    @GetMapping("/c/{coop}/proposals/{number:\\d+}/edit")
    String edit(Seat seat, @PathVariable int number, Locale speaks, Model model) {
        seat.mustBeMember();
        var form = ProposalForm.of(deeds.matter(seat, number));
        return show(seat, form, speaks, model, new Mistakes());
    }

    @PostMapping("/c/{coop}/proposals")
    String propose(
            Seat seat,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String key,
            Locale speaks,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        seat.mustBeMember();
        var visit = new Visit(seat, speaks, key, model, flash, response);
        var words = deeds.words(visit);
        var form = ProposalForm.of(sent);
        Acts.Proposal act;
        try {
            act = form.act(kinds);
        } catch (IllegalArgumentException e) {
            response.setStatus(422);
            var mistakes = new Mistakes().add("", words.t("decisions.acts-unreadable"));
            return show(seat, form.bare(), speaks, model, mistakes);
        }
        return switch (deeds.perform(visit, act)) {
            case Outcome.Done(var receipt) -> {
                flash.addFlashAttribute(
                        Done.KEY, new Done(words.t("decisions.done.proposed"), receipt.minute()));
                int number =
                        form.replaces() == null
                                ? matters.of(seat.coop(), receipt.minute())
                                : form.replaces();
                yield "redirect:" + Proposals.href(seat.coop(), number);
            }
            case Outcome.Refused(var refusal) -> {
                response.setStatus(422);
                yield show(seat, form, speaks, model, Refusals.mistakes(words, refusal));
            }
        };
    }

    private String show(
            Seat seat, ProposalForm form, Locale speaks, Model model, Mistakes mistakes) {
        var words = deeds.words(speaks);
        var kept = form;
        var drafts = List.<Draft>of();
        try {
            drafts = form.drafts(kinds);
        } catch (IllegalArgumentException e) {
            kept = form.bare();
            mistakes.add("", words.t("decisions.acts-unreadable"));
        }
        model.addAttribute("form", kept);
        model.addAttribute("outlook", outlook(seat, drafts, words));
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("coop", seat.coop());
        return "decisions/new";
    }

    private Outlook outlook(Seat seat, List<Draft> drafts, Words words) {
        return switch (methods.of(drafts, seat.rulebook())) {
            case MethodOf.Answer.Unfit(var refusal) ->
                    new Outlook(List.of(), Refusals.sentence(words, refusal), List.of());
            case MethodOf.Answer.By by -> {
                var preview = clerk.preview(seat.coop(), drafts);
                var changes = preview.changes().stream().flatMap(List::stream).toList();
                var names = members.names(seat, ChangeWords.members(changes));
                yield new Outlook(
                        new ChangeWords(words, names).all(changes),
                        preview.refusal() == null
                                ? null
                                : Refusals.sentence(words, preview.refusal()),
                        how(by.terms(), seat, words));
            }
        };
    }

    private static List<String> how(Terms terms, Seat seat, Words words) {
        var said = new ArrayList<>(new MethodWords(words).all(terms));
        var opens = BallotDays.earliest(seat.today(), terms);
        var closes = opens.plusDays(terms.openDays());
        said.add(
                words.t(
                        "decisions.how.if-today",
                        words.date(opens),
                        words.date(closes),
                        words.date(closes.plusDays(terms.delayDays()))));
        return said;
    }
}
