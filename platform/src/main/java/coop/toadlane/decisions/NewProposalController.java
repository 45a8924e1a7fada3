package coop.toadlane.decisions;

import coop.toadlane.members.Visit;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.Receipt;
import coop.toadlane.words.Mistakes;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a proposal is written, with what it would change in view. */
@Controller
class NewProposalController {
    private final Deeds deeds;
    private final Kinds kinds;
    private final Outlooks outlooks;
    private final Matters matters;

    NewProposalController(Deeds deeds, Kinds kinds, Outlooks outlooks, Matters matters) {
        this.deeds = deeds;
        this.kinds = kinds;
        this.outlooks = outlooks;
        this.matters = matters;
    }

    @GetMapping("/c/{coop}/proposals/new")
    String blank(Visit visit, @RequestParam MultiValueMap<String, String> sent) {
        return show(visit, ProposalForm.of(sent), new Mistakes());
    }

    /** Pages of other rooms post what they want proposed. */
    @PostMapping("/c/{coop}/proposals/drafts")
    String drafts(Visit visit, @RequestParam MultiValueMap<String, String> sent) {
        return show(visit, ProposalForm.of(sent), new Mistakes());
    }

    @GetMapping("/c/{coop}/proposals/{number:\\d+}/edit")
    String edit(Visit visit, @PathVariable int number) {
        visit.seat().mustBeMember();
        return show(visit, ProposalForm.of(deeds.matter(visit.seat(), number)), new Mistakes());
    }

    @PostMapping("/c/{coop}/proposals")
    String propose(Visit visit, @RequestParam MultiValueMap<String, String> sent) {
        visit.seat().mustBeMember();
        var form = ProposalForm.of(sent);
        Acts.Proposal act;
        try {
            act = form.act(kinds);
        } catch (IllegalArgumentException e) {
            return visit.wrong(
                    Mistakes.WHOLE,
                    visit.t("decisions.acts-unreadable"),
                    mistakes -> show(visit, form.bare(), mistakes));
        }
        return visit.answer(
                visit.perform(act),
                "decisions.done.proposed",
                receipt -> Proposals.href(visit.coop(), number(visit, form, receipt)),
                mistakes -> show(visit, form, mistakes));
    }

    private int number(Visit visit, ProposalForm form, Receipt receipt) {
        return form.replaces() == null
                ? matters.of(visit.coop(), receipt.minute())
                : form.replaces();
    }

    private String show(Visit visit, ProposalForm form, Mistakes mistakes) {
        var seat = visit.seat();
        seat.mustBeMember();
        var kept = form;
        var drafts = List.<Draft>of();
        try {
            drafts = form.drafts(kinds);
        } catch (IllegalArgumentException e) {
            kept = form.bare();
            mistakes.add(Mistakes.WHOLE, visit.t("decisions.acts-unreadable"));
        }
        visit.model()
                .addAttribute("form", kept)
                .addAttribute("outlook", outlooks.of(seat, drafts, visit.words()))
                .addAttribute("mistakes", mistakes)
                .addAttribute("coop", seat.coop());
        return "decisions/new";
    }
}
