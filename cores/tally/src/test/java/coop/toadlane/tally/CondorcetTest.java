package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CondorcetTest {

    @Test
    void documentedProfilesHaveTheirDocumentedWinners() {
        var checked = 0;
        for (var file : Shared.files("condorcet-examples", ".json")) {
            var profile = Json.object(Shared.text(file));
            for (var item : Json.<Map<String, Object>>list(profile.get("expected"))) {
                var method = String.valueOf(item.get("method"));
                var rule = rule(method);
                if (rule == null) {
                    continue;
                }
                var expected = item.get("winners");
                if (expected == null) {
                    expected = Json.<Object>list(item.get("ranking")).getFirst();
                }
                var names =
                        new TreeSet<>(
                                expected instanceof String s
                                        ? List.of(s)
                                        : Json.<String>list(expected));
                var options = new java.util.TreeMap<>(options(method));
                if (Boolean.FALSE.equals(item.get("implicitRanking"))) {
                    options.put("unranked", "not-compared");
                }
                var lines = new BigDecimal(String.valueOf(item.get("ballots"))).intValue();
                var tally = rule.count(contest(profile, lines), 1, options);
                assertThat(first(tally)).as("%s %s", file, item).isEqualTo(names);
                checked++;
            }
        }
        assertThat(checked).isPositive();
        Agreement.of("documented Condorcet profiles, expectations", checked);
    }

    @Test
    void debianLeadersAreElectedAsPublished() {
        for (var file : Shared.files("debian-dpl", ".expected.json")) {
            var base = Shared.base(file, ".expected.json");
            var sheet = file.resolveSibling(base + "_tally.txt");
            var contest = BallotFile.read(sheet.toString(), Shared.bytes(sheet)).orThrow();
            var ranking = Json.<Object>list(Json.object(Shared.text(file)).get("ranking"));
            var everybody =
                    Rule.SCHULZE.count(
                            contest, contest.candidates().size(), Map.of("strength", "margins"));
            var names = new ArrayList<String>();
            everybody
                    .winners()
                    .forEach(id ->
                            names.add(contest.candidates().get(Integer.parseInt(id) - 1).name()));
            var at = 0;
            for (var place : ranking) {
                var group = place instanceof String s ? List.of(s) : Json.<String>list(place);
                assertThat(new TreeSet<>(names.subList(at, at + group.size())))
                        .as("%s", file)
                        .isEqualTo(new TreeSet<>(group));
                at += group.size();
            }
        }
    }

    @Test
    void aCondorcetWinnerWinsUnderEachRule() {
        var seed = 4_711L;
        var random = new Random(seed);
        var met = 0;
        for (var i = 0; i < 400; i++) {
            var contest = Generated.contest(random, 6, i % 2 == 0);
            var pairs = new Pairwise(contest, new Options(Map.of()));
            var winner =
                    java.util.Arrays.stream(pairs.standing)
                            .filter(a ->
                                    java.util.Arrays.stream(pairs.standing)
                                            .allMatch(b -> a == b || pairs.beats(a, b)))
                            .findFirst();
            if (winner.isPresent()) {
                met++;
                var id = contest.candidates().get(winner.getAsInt()).id();
                for (var rule :
                        List.of(Rule.SCHULZE, Rule.RANKED_PAIRS, Rule.COPELAND, Rule.MINIMAX)) {
                    assertThat(rule.count(contest, 1, Map.of()).winners())
                            .as("seed %d case %d %s", seed, i, rule)
                            .containsExactly(id);
                }
                for (var strength : List.of("margins", "ratio", "losing-votes")) {
                    var options = Map.of("strength", strength);
                    assertThat(Rule.SCHULZE.count(contest, 1, options).winners())
                            .containsExactly(id);
                    assertThat(Rule.RANKED_PAIRS.count(contest, 1, options).winners())
                            .containsExactly(id);
                }
            }
        }
        assertThat(met).isGreaterThan(100);
    }

    private static Set<String> first(Tally tally) {
        var all = new TreeSet<>(tally.winners());
        tally.ties().stream()
                .filter(tie -> tie.chosen().equals(tally.winners().getFirst()))
                .forEach(tie -> all.addAll(tie.tied()));
        return all;
    }

    private static @org.jspecify.annotations.Nullable Rule rule(String method) {
        if (method.startsWith("Schulze")) {
            return Rule.SCHULZE;
        }
        if (method.startsWith("Ranked Pairs")) {
            return Rule.RANKED_PAIRS;
        }
        return method.startsWith("Minimax")
                ? Rule.MINIMAX
                : method.equals("Copeland") ? Rule.COPELAND : null;
    }

    private static Map<String, String> options(String method) {
        if (method.endsWith("Margin")) {
            return Map.of("strength", "margins");
        }
        if (method.endsWith("Ratio")) {
            return Map.of("strength", "ratio");
        }
        return method.endsWith("Opposition") ? Map.of("strength", "opposition") : Map.of();
    }

    private static Contest contest(Map<String, Object> profile, int lines) {
        var names = Json.<String>list(profile.get("candidates"));
        var builder = new Ballots.Builder(names.size());
        for (var line : Json.<List<Object>>list(profile.get("ballotsAll")).subList(0, lines)) {
            var ranks = new ArrayList<List<Integer>>();
            for (var group : Json.<List<String>>list(line.get(1))) {
                ranks.add(group.stream().map(names::indexOf).toList());
            }
            builder.add(new BigDecimal(String.valueOf(line.getFirst())).longValue(), ranks);
        }
        var candidates = names.stream().map(name -> new Candidate(name, name)).toList();
        return new Contest("", 1, candidates, Set.of(), List.of(), builder.build());
    }
}
