package coop.toadlane.members;

import coop.toadlane.office.MemberNo;
import coop.toadlane.people.Particulars;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the register's lines together: members, their particulars and their holdings. */
@Component
class RegisterLines {
    private final Particulars particulars;
    private final ObjectProvider<Holdings> holdings;

    RegisterLines(Particulars particulars, ObjectProvider<Holdings> holdings) {
        this.particulars = particulars;
        this.holdings = holdings;
    }

    /**
     * @param full whether addresses and holdings may be shown
     */
    List<RegisterLine> of(Seat seat, LocalDate day, List<Member> members, boolean full) {
        var details = particulars.of(members.stream().map(Member::particulars).toList());
        var classes = ClassNames.of(seat.rulebook());
        var held = full ? held(seat, day, members) : Map.<MemberNo, List<Holdings.Holding>>of();
        return members.stream()
                .map(member -> {
                    var known = details.get(member.particulars());
                    return new RegisterLine(
                            member,
                            classes.getOrDefault(member.memberClass(), member.memberClass()),
                            known == null ? "" : known.name(),
                            full ? known : null,
                            held.getOrDefault(member.number(), List.of()));
                })
                .toList();
    }

    private Map<MemberNo, List<Holdings.Holding>> held(
            Seat seat, LocalDate day, List<Member> members) {
        var shares = holdings.getIfAvailable();
        return shares == null
                ? Map.of()
                : shares.asAt(seat.coop(), day, members.stream().map(Member::number).toList());
    }
}
