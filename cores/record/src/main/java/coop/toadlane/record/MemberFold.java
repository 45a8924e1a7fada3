package coop.toadlane.record;

import static coop.toadlane.record.Tallies.wrong;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The register of members, as its minutes tell it. */
final class MemberFold {
    private static final Comparator<Row.MemberClass> LATEST =
            Comparator.comparing(Row.MemberClass::since).thenComparing(Row.MemberClass::minute);
    private final TreeMap<Integer, Membership> members = new TreeMap<>();

    private static final class Membership {
        final MemberEntry.Admitted admitted;
        final long minute;
        final List<Row.MemberClass> classes = new ArrayList<>(1);
        final List<Row.Particulars> particulars = new ArrayList<>(1);
        MemberEntry.@Nullable Left left;
        @Nullable Long leftMinute;

        Membership(MemberEntry.Admitted admitted, long minute) {
            this.admitted = admitted;
            this.minute = minute;
        }

        boolean on(LocalDate day) {
            return !day.isBefore(admitted.since()) && (left == null || !day.isAfter(left.on()));
        }

        String classOn(LocalDate day) {
            return classes.stream()
                    .filter(one -> !one.since().isAfter(day))
                    .max(LATEST)
                    .orElse(classes.getLast())
                    .memberClass();
        }
    }

    /** Somebody who is a member on a day, and in which class. */
    record Entitled(int member, String memberClass) {}

    void enter(MemberEntry entry, Header header) {
        long minute = header.number();
        switch (entry) {
            case MemberEntry.Admitted admitted -> admit(admitted, minute);
            case MemberEntry.ParticularsChanged changed ->
                    member(changed.member(), minute)
                            .particulars
                            .add(
                                    new Row.Particulars(
                                            changed.member(),
                                            minute,
                                            changed.since(),
                                            changed.commitment()));
            case MemberEntry.ClassChanged changed ->
                    member(changed.member(), minute)
                            .classes
                            .add(
                                    new Row.MemberClass(
                                            changed.member(),
                                            minute,
                                            changed.since(),
                                            changed.memberClass()));
            case MemberEntry.Left left -> {
                var member = member(left.member(), minute);
                member.left = left;
                member.leftMinute = minute;
            }
            case MemberEntry.ResignationWithdrawn(var member) ->
                    stay(member(member, minute), header);
            case MemberEntry.MemberErased erased -> erase(erased, minute);
            case MemberEntry.Applied _,
                    MemberEntry.ApplicationWithdrawn _,
                    MemberEntry.ApplicationRefused _,
                    MemberEntry.StatementLodged _,
                    MemberEntry.ApplicationErased _ -> {}
        }
    }

    /** The day is told by the zone that is furthest behind: no honest book is refused for it. */
    private static void stay(Membership member, Header header) {
        var today = LocalDate.ofInstant(header.time(), ZoneOffset.ofHours(-12));
        var left = member.left;
        if (left == null
                || left.how() != MemberEntry.Departure.RESIGNED
                || !today.isBefore(left.on())) {
            throw wrong(
                    Check.ENTRIES,
                    header.number(),
                    "takes back a resignation of member %d that was not waiting",
                    member.admitted.member());
        }
        member.left = null;
        member.leftMinute = null;
    }

    private void erase(MemberEntry.MemberErased erased, long minute) {
        if (member(erased.member(), minute).left == null) {
            throw wrong(
                    Check.ENTRIES, minute, "erases member %d, who has not left", erased.member());
        }
    }

    private void admit(MemberEntry.Admitted admitted, long minute) {
        int number = admitted.member();
        var member = new Membership(admitted, minute);
        member.classes.add(
                new Row.MemberClass(number, minute, admitted.since(), admitted.memberClass()));
        member.particulars.add(
                new Row.Particulars(number, minute, admitted.since(), admitted.commitment()));
        if (members.putIfAbsent(number, member) != null) {
            throw wrong(Check.ENTRIES, minute, "admits member %d twice", number);
        }
    }

    private Membership member(int number, long minute) {
        var member = members.get(number);
        if (member == null) {
            throw wrong(Check.ENTRIES, minute, "is about member %d, whom nobody admitted", number);
        }
        return member;
    }

    boolean isMember(int number, LocalDate day) {
        var member = members.get(number);
        return member != null && member.on(day);
    }

    /** The class a member has now, or had last. */
    String classNow(int number) {
        var member = members.get(number);
        return member == null ? "" : member.classes.getLast().memberClass();
    }

    /** All members of a day, by number. */
    List<Entitled> on(LocalDate day) {
        return members.entrySet().stream()
                .filter(one -> one.getValue().on(day))
                .map(one -> new Entitled(one.getKey(), one.getValue().classOn(day)))
                .toList();
    }

    Stream<Row> rows(Table table) {
        return switch (table) {
            case MEMBERS -> members.values().stream().map(MemberFold::row);
            case MEMBER_CLASSES -> members.values().stream().flatMap(one -> one.classes.stream());
            case PARTICULARS -> members.values().stream().flatMap(one -> one.particulars.stream());
            default -> Stream.empty();
        };
    }

    private static Row row(Membership one) {
        return new Row.Member(
                one.admitted.member(),
                one.classes.getLast().memberClass(),
                one.admitted.organisation(),
                one.admitted.since(),
                one.left == null ? null : one.left.on(),
                one.left == null ? null : one.left.how(),
                one.minute,
                one.leftMinute);
    }
}
