package coop.toadlane.members;

import coop.toadlane.people.Details;
import coop.toadlane.people.Particulars;
import coop.toadlane.record.MemberEntry.Consent;
import coop.toadlane.words.Done;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The secretary's queue of people who want to join. */
@Controller
public class ApplicationsController {
    static final String SECRETARY = "secretary";
    private static final int MOST = 100;
    private final Applications applications;
    private final Particulars particulars;
    private final AdmissionKind admission;

    ApplicationsController(
            Applications applications, Particulars particulars, AdmissionKind admission) {
        this.applications = applications;
        this.particulars = particulars;
        this.admission = admission;
    }

    /**
     * An application with what is known of the applicant.
     *
     * @param proposal where the admission is proposed, should the members decide on it
     */
    public record Waiting(
            Applications.Line line,
            String memberClass,
            @Nullable Details details,
            List<Consent> consents,
            String proposal) {

        public String number() {
            return Integer.toString(line.number());
        }

        /** The texts agreed to, by their titles, each with its version. */
        public String agreed(Seat seat) {
            return consents.stream()
                    .map(one -> title(seat, one.text()) + " (" + one.version() + ")")
                    .collect(java.util.stream.Collectors.joining(", "));
        }

        private static String title(Seat seat, String text) {
            return seat.rulebook()
                    .value("members.consent." + text)
                    .map(consent -> consent.path("title").asString(text))
                    .orElse(text);
        }
    }

    /** Somebody who asked to join and did not come in. */
    public record Unadmitted(Applications.Line line, @Nullable Details details) {}

    @GetMapping("/c/{coop}/applications")
    String queue(Seat seat, Model model) {
        seat.mustHold(SECRETARY);
        var lines = applications.waiting(seat.coop(), MOST);
        var details = particulars.of(lines.stream().map(Applications.Line::particulars).toList());
        var classes = ClassNames.of(seat.rulebook());
        model.addAttribute(
                "waiting",
                lines.stream()
                        .map(line ->
                                new Waiting(
                                        line,
                                        classes.getOrDefault(
                                                line.memberClass(), line.memberClass()),
                                        details.get(line.particulars()),
                                        applications.consents(seat.coop(), line.number()),
                                        ToPropose.href(
                                                seat, admission, new Admission(line.number()))))
                        .toList());
        var gone = applications.unadmitted(seat.coop(), MOST);
        var names = particulars.of(gone.stream().map(Applications.Line::particulars).toList());
        model.addAttribute(
                "unadmitted",
                gone.stream()
                        .map(line -> new Unadmitted(line, names.get(line.particulars())))
                        .toList());
        model.addAttribute("seat", seat);
        model.addAttribute("admission", seat.rulebook().text(MemberRules.ADMISSION));
        return "members/applications";
    }

    @PostMapping("/c/{coop}/applications/{number:\\d+}/admission")
    String admit(Visit visit, @PathVariable int number) {
        visit.seat().mustHold(SECRETARY);
        var outcome = visit.perform(new Admission(number));
        return visit.tell(outcome, "members.admission.done", queue(visit));
    }

    private static String queue(Visit visit) {
        return "/c/" + visit.coop() + "/applications";
    }

    @PostMapping("/c/{coop}/applications/{number:\\d+}/refusal")
    String refuse(Visit visit, @PathVariable int number) {
        visit.seat().mustHold(SECRETARY);
        var reason = visit.field("reason");
        if (reason.isEmpty() || reason.length() > 5_000) {
            return visit.leave(
                    Done.refused(visit.t("refusal.members.reason-missing")), queue(visit));
        }
        var kept = particulars.keepText(reason);
        var outcome =
                visit.perform(
                        new ApplicationRefusal(number, kept.id().value(), kept.commitment()),
                        List.of(kept.id()));
        return visit.tell(outcome, "members.refusal.done", queue(visit));
    }
}
