package coop.toadlane.elections;

import coop.toadlane.office.Case;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Powers;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.ElectionEntry;
import coop.toadlane.record.Openness;
import coop.toadlane.record.Rotation;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls an election, and says whose term ends with it. */
@Component
final class ElectionCallKind extends NamedKind<Acts.Call> {
    private final Elections elections;
    private final Powers powers;

    ElectionCallKind(Elections elections, Powers powers) {
        super(
                "elections.call",
                Acts.Call.class,
                Openness.MEMBERS,
                Power.of("office:secretary", "decision:ordinary"));
        this.elections = elections;
        this.powers = powers;
    }

    @Override
    public Ruling rule(Case<Acts.Call> one, Sitting sitting) {
        var office = one.act().office();
        if (!OfficeTerms.offices(sitting.rulebook()).contains(office)) {
            return Refusal.at("office", "elections.not-elected", office);
        }
        var running =
                elections.all(sitting.coop()).stream()
                        .filter(other -> other.office().equals(office) && underWay(other))
                        .findFirst();
        if (running.isPresent()) {
            return Refusal.at("office", "elections.running", running.get().number());
        }
        var terms = OfficeTerms.of(sitting.rulebook(), office).orElseThrow();
        var dates = Dates.of(one.act(), terms, sitting.today());
        var fault = dates.fault(terms, sitting.today());
        return fault == null ? called(one.act(), terms, dates, sitting) : fault;
    }

    private static boolean underWay(Election other) {
        return other.cancelled() == null && other.lapsed() == null && other.enactment() == null;
    }

    private Ruling called(Acts.Call act, OfficeTerms terms, Dates dates, Sitting sitting) {
        int number = elections.next(sitting.coop());
        var zone = ZoneId.of(sitting.rulebook().text("coop.zone"));
        var since = since(sitting, act.office(), zone);
        var retiring =
                Rotation.retiring(act.office(), number, terms.values(), since, dates.closes());
        int free = Rotation.vacancies(terms.values(), since.size(), retiring.size());
        int seats = act.seats() == null ? free : act.seats();
        if (free == 0) {
            return Refusal.at("seats", "elections.no-seat", act.office());
        }
        if (seats < 1 || seats > free) {
            return Refusal.at("seats", "elections.seats", free);
        }
        return Ruling.enter(
                new ElectionEntry.ElectionCalled(
                        number,
                        act.office(),
                        seats,
                        terms.values(),
                        retiring,
                        dates.nominationsClose().atStartOfDay(zone).toInstant(),
                        dates.opens().atStartOfDay(zone).toInstant(),
                        dates.closes().atStartOfDay(zone).toInstant(),
                        Duration.ofDays(terms.delayDays()).toSeconds()));
    }

    private Map<Integer, LocalDate> since(Sitting sitting, String office, ZoneId zone) {
        return powers.tenures(sitting.coop(), office).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                one -> one.getKey().value(),
                                one -> LocalDate.ofInstant(one.getValue(), zone)));
    }

    /** The days at whose beginning nominations close and the ballot opens and closes. */
    record Dates(LocalDate nominationsClose, LocalDate opens, LocalDate closes) {
        private static final int FURTHEST = 1100;

        static Dates of(Acts.Call act, OfficeTerms terms, LocalDate today) {
            var last = or(act.nominationsClose(), earliest(terms, today));
            var opens = or(act.opens(), last);
            return new Dates(last, opens, or(act.closes(), opens.plusDays(terms.openDays())));
        }

        private static LocalDate or(@Nullable LocalDate given, LocalDate standard) {
            return Objects.requireNonNullElse(given, standard);
        }

        /** Whole days lie between the call and the end of nominations. */
        static LocalDate earliest(OfficeTerms terms, LocalDate today) {
            return today.plusDays(terms.nominationDays() + 1L);
        }

        @Nullable Refusal fault(OfficeTerms terms, LocalDate today) {
            for (var day : List.of(nominationsClose, opens, closes)) {
                if (day.isAfter(today.plusDays(FURTHEST))) {
                    return Refusal.at("closes", "elections.too-far", FURTHEST);
                }
            }
            if (nominationsClose.isBefore(earliest(terms, today))) {
                return Refusal.at("nominationsClose", "elections.too-soon", earliest(terms, today));
            }
            if (opens.isBefore(nominationsClose)) {
                return Refusal.at("opens", "elections.too-soon", nominationsClose);
            }
            var least = opens.plusDays(terms.openDays());
            return closes.isBefore(least)
                    ? Refusal.at("closes", "elections.too-soon", least)
                    : null;
        }
    }
}
