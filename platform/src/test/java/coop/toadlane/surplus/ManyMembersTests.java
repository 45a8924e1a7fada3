package coop.toadlane.surplus;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.ToadlaneTest;
import coop.toadlane.check.Verified;
import coop.toadlane.ledger.Chart.Part;
import coop.toadlane.members.Enrolment;
import coop.toadlane.office.MemberNo;
import coop.toadlane.people.Details;
import coop.toadlane.people.Particulars;
import coop.toadlane.record.Check;
import coop.toadlane.record.Parts;
import coop.toadlane.record.SurplusEntry.Use;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ToadlaneTest
class ManyMembersTests {
    private static final int MEMBERS = 10_000;
    private static final long SEED = 31;
    private static final long SURPLUS = 12_345_678;

    /**
     * Without 3,703,703.4 for the reserve, which takes the odd cent, and 370,370.34 for the fund.
     */
    private static final long LEFT = SURPLUS - 3_703_704 - 370_370;

    @Autowired private ApplicationContext house;
    @Autowired private Surplus surplus;

    @Test
    void tenThousandMembersShareASurplusAndTheBookFollows() {
        var firms =
                new Firms(
                        house,
                        List.of("First"),
                        Map.of("power.members.enrolment", "{\"by\":[\"office:treasurer\"]}"));
        Firms.done(firms.treasurer(new Enrolment(newcomers())));
        var random = new Random(SEED);
        var uses =
                IntStream.rangeClosed(1, MEMBERS)
                        .mapToObj(member ->
                                new Use(
                                        member,
                                        "fares",
                                        Firms.FIRST.plusDays(member % 365),
                                        "%d.%02d"
                                                .formatted(
                                                        random.nextInt(10_000),
                                                        random.nextInt(100))))
                        .toList();
        Firms.done(firms.treasurer(new Recording(uses)));
        firms.earn(LocalDate.of(2025, 3, 1), SURPLUS);
        firms.close();
        Firms.done(firms.treasurer(firms.draft(1)));

        var allotted = surplus.allotments(firms.coop, 1);
        assertThat(allotted).as("seed %d", SEED).hasSize(MEMBERS);
        long sum = allotted.stream().mapToLong(one -> one.cash() + one.capital()).sum();
        assertThat(sum).as("seed %d", SEED).isEqualTo(LEFT);
        var report = Verified.record(house, firms.coop);
        assertThat(report.wrong()).as("seed %d", SEED).isNull();
        assertThat(report.count(Check.ALLOTMENTS)).isGreaterThan(MEMBERS);
    }

    private List<Enrolment.Newcomer> newcomers() {
        var details =
                IntStream.range(1, MEMBERS)
                        .mapToObj(i ->
                                new Details(
                                        "Firm %05d".formatted(i),
                                        Details.Kind.ORGANISATION,
                                        "Somebody",
                                        null,
                                        "many%d@example.org".formatted(i),
                                        Set.of(),
                                        null,
                                        null))
                        .toList();
        return house.getBean(Particulars.class).keepAll(details).stream()
                .map(kept ->
                        new Enrolment.Newcomer(
                                (MemberNo) null,
                                "firm",
                                true,
                                LocalDate.of(2010, 1, 1),
                                null,
                                null,
                                kept.id().value(),
                                kept.commitment()))
                .toList();
    }

    @Test
    void whoChecksKnowsEveryPartThatAnAccountCanPlay() {
        assertThat(Parts.NAMES)
                .isEqualTo(
                        Arrays.stream(Part.values())
                                .map(part -> part.key().substring("accounts.".length()))
                                .collect(Collectors.toSet()));
    }
}
