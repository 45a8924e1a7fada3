package coop.toadlane.notices;

import coop.toadlane.decisions.Announcements;
import coop.toadlane.members.Members;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Rulebooks;
import coop.toadlane.people.Topic;
import coop.toadlane.record.DecisionEntry;
import coop.toadlane.record.Entry;
import coop.toadlane.record.MemberEntry;
import coop.toadlane.record.OfficeEntry;
import coop.toadlane.record.SurplusEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says which entries are to be written about, and to whom. */
@Component
class Occasions {
    private final Members members;
    private final Announcements announcements;
    private final Rulebooks rulebooks;

    Occasions(Members members, Announcements announcements, Rulebooks rulebooks) {
        this.members = members;
        this.announcements = announcements;
        this.rulebooks = rulebooks;
    }

    /** Notice goes to all members, what follows to those who may vote. */
    Optional<Occasion> of(CoopId coop, Entry entry, Instant at) {
        return Optional.ofNullable(
                switch (entry) {
                    case DecisionEntry.Noticed(var proposal, _, _, _, _, _, _, _, _, _) ->
                            new Occasion(Topic.NOTICE, proposal, all(coop, at));
                    case DecisionEntry.Opened opened ->
                            voting(coop, Topic.OPENING, opened.proposal());
                    case DecisionEntry.Extended extended ->
                            voting(coop, Topic.EXTENSION, extended.proposal());
                    case DecisionEntry.Closed closed ->
                            voting(coop, Topic.RESULT, closed.proposal());
                    case DecisionEntry.Stayed stayed -> voting(coop, Topic.STAY, stayed.proposal());
                    case MemberEntry.Admitted admitted -> one(Topic.ADMISSION, admitted.member());
                    case OfficeEntry.OfficeTaken taken -> one(Topic.OFFICE, taken.member());
                    case OfficeEntry.OfficeLeft left -> one(Topic.OFFICE, left.member());
                    case SurplusEntry.Allotted allotted ->
                            new Occasion(
                                    Topic.ALLOTMENT,
                                    null,
                                    allotted.allotments().stream()
                                            .map(share -> new MemberNo(share.member()))
                                            .distinct()
                                            .toList());
                    default -> null;
                });
    }

    private List<MemberNo> all(CoopId coop, Instant at) {
        var zone = ZoneId.of(rulebooks.of(coop).text("coop.zone"));
        return members.entitled(coop, LocalDate.ofInstant(at, zone)).stream()
                .map(Members.Entitled::member)
                .toList();
    }

    private Occasion voting(CoopId coop, Topic topic, int proposal) {
        return new Occasion(topic, proposal, announcements.roll(coop, proposal));
    }

    private static Occasion one(Topic topic, int member) {
        return new Occasion(topic, null, List.of(new MemberNo(member)));
    }
}
