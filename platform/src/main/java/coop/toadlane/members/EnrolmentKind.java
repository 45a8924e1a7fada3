package coop.toadlane.members;

import coop.toadlane.members.Enrolment.Newcomer;
import coop.toadlane.office.Case;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Kind;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.ParticularsId;
import coop.toadlane.record.Entry;
import coop.toadlane.record.MemberEntry;
import coop.toadlane.record.Openness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class EnrolmentKind implements Kind<Enrolment> {
    private final JdbcClient jdbc;
    private final Particulars particulars;
    private final Standing standing;

    EnrolmentKind(JdbcClient jdbc, Particulars particulars, Standing standing) {
        this.jdbc = jdbc;
        this.particulars = particulars;
        this.standing = standing;
    }

    @Override
    public String name() {
        return "members.enrolment";
    }

    @Override
    public Class<Enrolment> type() {
        return Enrolment.class;
    }

    @Override
    public Openness openness() {
        return Openness.PUBLIC;
    }

    @Override
    public Power power() {
        return Power.of("office:secretary");
    }

    @Override
    public boolean turns() {
        return true;
    }

    @Override
    public boolean offered() {
        return false;
    }

    @Override
    public Ruling rule(Case<Enrolment> one, Sitting sitting) {
        var newcomers = one.act().newcomers();
        if (newcomers.isEmpty()) {
            return Refusal.of("members.nobody-to-enrol");
        }
        var fault = fault(newcomers, sitting);
        if (fault != null) {
            return fault;
        }
        var taken = taken(sitting.coop(), newcomers);
        var entries = new ArrayList<Entry>();
        var departures = new ArrayList<Entry>();
        int next = next(sitting.coop(), newcomers);
        for (int i = 0; i < newcomers.size(); i++) {
            var newcomer = newcomers.get(i);
            int number = newcomer.number() == null ? next++ : newcomer.number().value();
            if (!taken.add(number)) {
                return Refusal.at("newcomers", "members.number-taken", Integer.toString(number));
            }
            entries.add(admitted(number, newcomer, sitting));
            if (newcomer.leftOn() != null && newcomer.how() != null) {
                departures.add(new MemberEntry.Left(number, newcomer.leftOn(), newcomer.how()));
            }
        }
        entries.addAll(departures);
        return Ruling.enter(entries);
    }

    private static Entry admitted(int number, Newcomer newcomer, Sitting sitting) {
        var since = newcomer.since();
        return new MemberEntry.Admitted(
                number,
                null,
                newcomer.memberClass(),
                newcomer.organisation(),
                since == null ? sitting.today() : since,
                newcomer.particulars(),
                newcomer.commitment(),
                List.of());
    }

    private @Nullable Refusal fault(List<Newcomer> newcomers, Sitting sitting) {
        var classes = MemberClass.all(sitting.rulebook());
        var known =
                particulars
                        .of(
                                newcomers.stream()
                                        .map(n -> new ParticularsId(n.particulars()))
                                        .toList())
                        .keySet();
        for (int i = 0; i < newcomers.size(); i++) {
            var fault = fault(newcomers.get(i), classes, sitting);
            if (fault != null) {
                return fault;
            }
            if (!known.contains(new ParticularsId(newcomers.get(i).particulars()))) {
                return Refusal.at("newcomers", "members.particulars-missing");
            }
        }
        return null;
    }

    private static @Nullable Refusal fault(
            Newcomer newcomer, Map<String, MemberClass> classes, Sitting sitting) {
        var into = classes.get(newcomer.memberClass());
        if (into == null) {
            return Refusal.at("newcomers", "members.no-class-called", newcomer.memberClass());
        }
        if (!into.admits(newcomer.organisation())) {
            return Refusal.at(
                    "newcomers",
                    newcomer.organisation() ? "members.persons-only" : "members.organisations-only",
                    into.name());
        }
        var since = newcomer.since() == null ? sitting.today() : newcomer.since();
        if (since.isAfter(sitting.today())) {
            return Refusal.at("newcomers", "members.joined-later", since);
        }
        if ((newcomer.leftOn() == null) != (newcomer.how() == null)
                || (newcomer.leftOn() != null && newcomer.leftOn().isBefore(since))) {
            return Refusal.at("newcomers", "members.left-before", since);
        }
        return null;
    }

    /** Free numbers begin after the highest there is, also among those brought along. */
    private int next(CoopId coop, List<Newcomer> newcomers) {
        int brought =
                newcomers.stream()
                        .map(Newcomer::number)
                        .filter(Objects::nonNull)
                        .mapToInt(MemberNo::value)
                        .max()
                        .orElse(0);
        return Math.max(standing.nextMember(coop), brought + 1);
    }

    private Set<Integer> taken(CoopId coop, List<Newcomer> newcomers) {
        var brought =
                newcomers.stream()
                        .map(Newcomer::number)
                        .filter(Objects::nonNull)
                        .map(MemberNo::value)
                        .toArray(Integer[]::new);
        return new HashSet<>(
                jdbc.sql("select number from members where coop = ? and number = any (?)")
                        .params(coop.slug(), brought)
                        .query(Integer.class)
                        .list());
    }
}
