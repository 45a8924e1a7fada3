package coop.toadlane.elections;

import coop.toadlane.elections.ElectionPage.Nominee;
import coop.toadlane.members.Members;
import coop.toadlane.members.Seat;
import coop.toadlane.office.MemberNo;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.ParticularsId;
import coop.toadlane.record.Row;
import coop.toadlane.words.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what an election's page shows. */
@Component
class ElectionPages {
    private static final Set<String> TELLERS = Set.of("teller", "secretary", "board");

    /** Beyond so many members one is nominated by number. */
    private static final int MOST = 400;

    private final Elections elections;
    private final ElectionResults results;
    private final Members members;
    private final Particulars particulars;
    private final Clock clock;

    ElectionPages(
            Elections elections,
            ElectionResults results,
            Members members,
            Particulars particulars,
            Clock clock) {
        this.elections = elections;
        this.results = results;
        this.members = members;
        this.particulars = particulars;
        this.clock = clock;
    }

    /** What an office is called: in the reader's language if we know it, else as the co-op does. */
    static String office(String office, Seat seat, Words words) {
        var name = seat.officeName(words, office);
        return name.isEmpty() ? office : name;
    }

    /**
     * The page.
     *
     * @param typed the ranks of a ballot that was just refused, or null
     */
    ElectionPage page(
            Election election, Seat seat, Words words, @Nullable Map<Integer, Integer> typed) {
        var stage = election.stage(clock.instant());
        var names = names(election, seat, words);
        var nominees = nominees(election, seat, names);
        var self =
                nominees.stream()
                        .filter(one -> one.member().equals(seat.member()))
                        .findFirst()
                        .orElse(null);
        var teller = TELLERS.stream().anyMatch(seat::holds);
        return new ElectionPage(
                election,
                stage,
                office(election.office(), seat, words),
                nominees,
                election.retiring().stream().map(names::get).filter(Objects::nonNull).toList(),
                election.beforeOpening() ? self : null,
                stage == Election.Stage.NOMINATIONS ? mayStand(election, seat, nominees) : Map.of(),
                stage == Election.Stage.OPEN ? paper(election, seat, typed) : null,
                election.count() == null ? null : results.of(election, names, words),
                seat.holds("secretary") && election.beforeOpening(),
                teller
                        && election.opening() != null
                        && election.count() == null
                        && !election.opening().candidates().contains(seat.member().value()));
    }

    private Map<Integer, String> names(Election election, Seat seat, Words words) {
        var numbers =
                Stream.concat(
                                elections.candidates(seat.coop(), election.number()).stream()
                                        .map(Row.Candidate::member),
                                election.retiring().stream())
                        .collect(Collectors.toSet());
        return names(numbers, seat, words);
    }

    /** Names by number; the number where a name was erased. */
    Map<Integer, String> names(Set<Integer> numbers, Seat seat, Words words) {
        var known = members.names(seat, numbers.stream().map(MemberNo::new).toList());
        var names = new HashMap<Integer, String>();
        for (int number : numbers) {
            var name = known.get(new MemberNo(number));
            names.put(
                    number,
                    name == null ? words.t("elections.member", String.valueOf(number)) : name);
        }
        return names;
    }

    private List<Nominee> nominees(Election election, Seat seat, Map<Integer, String> names) {
        var nominated =
                elections.candidates(seat.coop(), election.number()).stream()
                        .filter(one -> one.withdrawn() == null)
                        .toList();
        var texts =
                particulars.texts(
                        nominated.stream()
                                .map(Row.Candidate::statement)
                                .filter(Objects::nonNull)
                                .map(ParticularsId::new)
                                .toList());
        var opening = election.opening();
        return nominated.stream()
                .filter(one -> opening == null || opening.candidates().contains(one.member()))
                .sorted(
                        Comparator.comparingInt(one ->
                                opening == null
                                        ? one.member()
                                        : opening.candidates().indexOf(one.member())))
                .map(one ->
                        new Nominee(
                                new MemberNo(one.member()),
                                String.valueOf(names.get(one.member())),
                                one.accepted() != null,
                                one.statement() == null
                                        ? null
                                        : texts.get(new ParticularsId(one.statement()))))
                .toList();
    }

    /** Whom one may nominate; in a large co-op one says the number. */
    private Map<String, String> mayStand(Election election, Seat seat, List<Nominee> nominees) {
        var entitled = members.entitled(seat.coop(), seat.today());
        if (entitled.size() > MOST) {
            return Map.of();
        }
        var stand = election.terms().stand();
        var already = nominees.stream().map(Nominee::member).collect(Collectors.toSet());
        var may =
                entitled.stream()
                        .filter(one -> stand.isEmpty() || stand.contains(one.memberClass()))
                        .map(Members.Entitled::member)
                        .filter(one -> !already.contains(one))
                        .toList();
        var names = members.names(seat, may);
        var sorted = new ArrayList<>(may);
        sorted.sort(Comparator.comparing(one -> names.getOrDefault(one, "")));
        var options = new LinkedHashMap<String, String>();
        sorted.forEach(one -> options.put(one.toString(), names.getOrDefault(one, "" + one)));
        return options;
    }

    private ElectionPage.Paper paper(
            Election election, Seat seat, @Nullable Map<Integer, Integer> typed) {
        var coop = seat.coop();
        var elector = elections.elector(coop, election.number(), seat.member().value());
        var ballot = elections.ballot(coop, election.number(), seat.member().value());
        return new ElectionPage.Paper(
                elector.isPresent(),
                elector.isPresent() && elector.get().paper() != null,
                election.terms().equalRanks(),
                typed != null
                        ? typed
                        : ballot.map(one -> RankForm.places(one.ranks())).orElse(Map.of()),
                ballot.map(Row.ElectionBallot::minute).orElse(null),
                elections.cast(coop, election.number()),
                Objects.requireNonNull(election.opening()).entitled());
    }
}
