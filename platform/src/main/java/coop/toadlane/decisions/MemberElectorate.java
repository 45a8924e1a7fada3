package coop.toadlane.decisions;

import coop.toadlane.members.Members;
import coop.toadlane.office.CoopId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The register of members, as far as a roll needs it. */
@Component
class MemberElectorate implements Electorate {
    private final Members members;

    MemberElectorate(Members members) {
        this.members = members;
    }

    @Override
    public List<Elector> on(CoopId coop, LocalDate day) {
        return members.entitled(coop, day).stream()
                .map(entitled -> new Elector(entitled.member(), entitled.memberClass()))
                .toList();
    }
}
