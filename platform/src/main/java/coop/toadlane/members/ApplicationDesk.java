package coop.toadlane.members;

import coop.toadlane.office.CoopId;
import coop.toadlane.people.Details;
import coop.toadlane.people.Particulars;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applications wait on the secretary's desk where an office admits. */
@Component
class ApplicationDesk implements DeskItems {
    private static final int MOST = 20;
    private final Applications applications;
    private final Particulars particulars;

    ApplicationDesk(Applications applications, Particulars particulars) {
        this.applications = applications;
        this.particulars = particulars;
    }

    @Override
    public List<DeskItem> waiting(CoopId coop, Seat seat) {
        if (!seat.holds(ApplicationsController.SECRETARY)) {
            return List.of();
        }
        var lines = applications.waiting(coop, MOST);
        var details = particulars.of(lines.stream().map(Applications.Line::particulars).toList());
        return lines.stream()
                .map(line -> item(coop, seat, line, details.get(line.particulars())))
                .toList();
    }

    private static DeskItem item(
            CoopId coop, Seat seat, Applications.Line line, @Nullable Details details) {
        var page = "/c/" + coop + "/applications";
        var number = Integer.toString(line.number());
        return new DeskItem(
                        ApplicationsController.SECRETARY,
                        details == null ? "members.desk.application" : "members.desk.wants",
                        List.of(
                                number,
                                ClassNames.of(seat.rulebook())
                                        .getOrDefault(line.memberClass(), line.memberClass()),
                                details == null ? "" : details.name()),
                        page + "#a" + line.number(),
                        line.applied(),
                        null,
                        MemberRules.ADMISSION)
                .with(notes(details), forms(seat, page + "/" + number));
    }

    private static List<String> notes(@Nullable Details details) {
        return details == null
                ? List.of()
                : Stream.of(details.representative(), details.address(), details.email())
                        .filter(Objects::nonNull)
                        .filter(one -> !one.isBlank())
                        .toList();
    }

    private static List<DeskForm> forms(Seat seat, String base) {
        var refusal =
                new DeskForm(
                        base + "/refusal",
                        "members.applications.refuse",
                        true,
                        List.of(
                                new DeskForm.Input(
                                        "reason", "members.applications.reason", "textarea", "")));
        var admission =
                new DeskForm(base + "/admission", "members.applications.admit", false, List.of());
        return "decision".equals(seat.rulebook().text(MemberRules.ADMISSION))
                ? List.of(refusal)
                : List.of(admission, refusal);
    }
}
