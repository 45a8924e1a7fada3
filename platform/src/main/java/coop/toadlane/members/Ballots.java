package coop.toadlane.members;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Seals;
import coop.toadlane.office.Sitting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the opening of every ballot freezes: its roll, its lot and its end. */
@Component
public class Ballots {
    private static final Duration LATE = Duration.ofHours(1);
    private final Members members;
    private final Seals seals;

    Ballots(Members members, Seals seals) {
        this.members = members;
        this.seals = seals;
    }

    /**
     * The roll, by number: members of the day of the call who still are, in a class that votes.
     *
     * @param classes which classes may vote besides that, by their ids
     */
    public List<Integer> roll(Sitting sitting, Instant called, Predicate<String> classes) {
        var zone = ZoneId.of(sitting.rulebook().text("coop.zone"));
        var before =
                members.entitled(sitting.coop(), LocalDate.ofInstant(called, zone)).stream()
                        .map(Members.Entitled::member)
                        .collect(Collectors.toSet());
        return members.entitled(sitting.coop(), sitting.today()).stream()
                .filter(one -> before.contains(one.member()))
                .filter(one -> classes.test(one.memberClass()) && votes(one, sitting))
                .map(one -> one.member().value())
                .toList();
    }

    private static boolean votes(Members.Entitled one, Sitting sitting) {
        return sitting.rulebook()
                        .value("members.class." + one.memberClass())
                        .map(rule -> rule.path("votes").asLong(1))
                        .orElse(1L)
                > 0;
    }

    /**
     * When the ballot closes. Members lose no voting time to a server that was down when it should
     * have opened.
     */
    public static Instant closes(Instant opens, Instant closes, Instant now) {
        return Duration.between(opens, now).compareTo(LATE) < 0
                ? closes
                : now.plus(Duration.between(opens, closes));
    }

    /**
     * The seed of the lot that breaks ties. It is drawn from the key that signs the co-op's log,
     * over what the opening froze. So it is fixed when the ballot opens, it needs no storing, and
     * until the close only this server can know it. The opening publishes its SHA-256, the closing
     * the seed itself; a replay reads both from the minutes and draws nothing.
     *
     * <p>It keeps everybody from choosing the lot after the ballots are known, the server too. It
     * does not keep whoever runs the server from knowing it early; they cannot change it.
     *
     * @param on what is frozen: "election" or "choice", then its number and the hash of its roll
     * @param options what stands on the ballot, in any order
     * @param seal the log's key at the opening
     */
    public String seed(Frozen on, Collection<Integer> options, String seal) {
        return seals.draw(
                seal,
                "toadlane %s lot\n%s\n%d\n%s\n%s"
                        .formatted(
                                on.what(),
                                on.coop(),
                                on.number(),
                                on.rollHash(),
                                options.stream().sorted().toList()));
    }

    /** Part of {@link Ballots#seed}. */
    public record Frozen(String what, CoopId coop, int number, String rollHash) {}
}
