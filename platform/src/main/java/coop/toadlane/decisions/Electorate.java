package coop.toadlane.decisions;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import java.time.LocalDate;
import java.util.List;

/** Who is a member on a day, and in which class: what a roll is made from. */
interface Electorate {

    /** All members of that day, by number. */
    List<Elector> on(CoopId coop, LocalDate day);

    record Elector(MemberNo member, String memberClass) {}
}
