package coop.toadlane.members;

import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Powers;
import coop.toadlane.people.Details;
import coop.toadlane.people.Particulars;
import coop.toadlane.record.MemberEntry.Departure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is shown of one member, and to whom. */
@Component
public class MemberPages {
    private final Members members;
    private final Particulars particulars;
    private final Powers powers;
    private final ObjectProvider<Holdings> holdings;
    private final Erasures erasures;

    MemberPages(
            Members members,
            Particulars particulars,
            Powers powers,
            ObjectProvider<Holdings> holdings,
            Erasures erasures) {
        this.members = members;
        this.particulars = particulars;
        this.powers = powers;
        this.holdings = holdings;
        this.erasures = erasures;
    }

    /**
     * A member as the visitor may see them.
     *
     * @param name empty once the particulars are erased
     * @param details for the member themselves and the secretary alone
     * @param holdings for the same
     */
    public record View(
            Member member,
            String name,
            String memberClass,
            List<String> offices,
            @Nullable Details details,
            List<Holdings.Holding> holdings,
            boolean own,
            boolean secretary) {

        public String number() {
            return member.number().toString();
        }

        /** Whether they have given notice of leaving and may still take it back. */
        public boolean stays(Seat seat) {
            return own
                    && member.how() == Departure.RESIGNED
                    && member.leftOn() != null
                    && seat.today().isBefore(member.leftOn());
        }
    }

    private static Holdings.Holding named(Seat seat, Holdings.Holding one) {
        var name =
                seat.rulebook()
                        .value("shares.class." + one.shareClass())
                        .map(value -> value.path("name").asString(one.shareClass()))
                        .orElse(one.shareClass());
        return new Holdings.Holding(name, one.shares(), one.paidMinor(), one.currency());
    }

    Member find(Seat seat, int number) {
        if (number < 1) {
            throw new NotHere();
        }
        return members.find(seat.coop(), new MemberNo(number)).orElseThrow(NotHere::new);
    }

    View view(Seat seat, Member member) {
        boolean own = seat.isMember() && seat.member().equals(member.number());
        boolean secretary = seat.holds("secretary");
        var details = particulars.of(member.particulars());
        var held =
                own || secretary
                        ? Optional.ofNullable(holdings.getIfAvailable())
                                .map(known ->
                                        known
                                                .asAt(
                                                        seat.coop(),
                                                        seat.today(),
                                                        List.of(member.number()))
                                                .getOrDefault(member.number(), List.of())
                                                .stream()
                                                .map(one -> named(seat, one))
                                                .toList())
                                .orElse(List.of())
                        : List.<Holdings.Holding>of();
        return new View(
                member,
                details.map(Details::name).orElse(""),
                ClassNames.of(seat.rulebook())
                        .getOrDefault(member.memberClass(), member.memberClass()),
                powers.held(seat.coop(), member.number()),
                own || secretary ? details.orElse(null) : null,
                held,
                own,
                secretary);
    }

    String show(Seat seat, Member member, Model model) {
        model.addAttribute("view", view(seat, member));
        model.addAttribute("seat", seat);
        model.addAttribute("classes", ClassNames.of(seat.rulebook()));
        model.addAttribute("hearing", seat.rulebook().integer(MemberRules.HEARING));
        model.addAttribute("erasable", erasable(seat, member));
        return "members/member";
    }

    /** From which day the secretary may erase who the member was; null if that is not theirs. */
    private @Nullable LocalDate erasable(Seat seat, Member member) {
        if (member.leftOn() == null
                || member.on(seat.today())
                || !seat.holds(ApplicationsController.SECRETARY)
                || erasures.done(seat.coop(), member.number())) {
            return null;
        }
        return Erasures.earliest(member.leftOn(), seat.rulebook().integer(MemberRules.RETENTION));
    }
}
