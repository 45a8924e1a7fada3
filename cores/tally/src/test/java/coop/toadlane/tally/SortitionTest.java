package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SortitionTest {

    @Test
    void theSameSeedDrawsTheSamePeopleInWhateverOrderTheyAreListed() {
        var people = people("p", 50);
        var again = new ArrayList<>(people.reversed());
        var draw = Sortition.draw("dice 4 2 6", Map.of("all", people), 7);
        assertThat(draw.all()).hasSize(7).doesNotHaveDuplicates();
        assertThat(Sortition.draw("dice 4 2 6", Map.of("all", again), 7)).isEqualTo(draw);
        assertThat(Sortition.draw("dice 4 2 5", Map.of("all", people), 7)).isNotEqualTo(draw);
    }

    @Test
    void strataHaveSeatsInProportionByLargestRemainder() {
        var strata = new LinkedHashMap<String, List<String>>();
        strata.put("north", people("n", 60));
        strata.put("south", people("s", 25));
        strata.put("west", people("w", 15));
        // Of seven: 4.2, 1.75 and 1.05; the last seat goes to the south.
        assertThat(Sortition.draw("seed", strata, 7).seats())
                .isEqualTo(Map.of("north", 4, "south", 2, "west", 1));
        assertThat(Sortition.draw("seed", strata, 100).all()).hasSize(100);
        assertThat(Sortition.draw("seed", strata, 0).all()).isEmpty();
    }

    @Test
    void everybodyIsDrawnAboutEquallyOften() {
        var people = people("p", 10);
        var times = new HashMap<String, Integer>();
        for (var i = 0; i < 2_000; i++) {
            for (var id : Sortition.draw("round " + i, Map.of("all", people), 3).all()) {
                times.merge(id, 1, Integer::sum);
            }
        }
        assertThat(times.values()).hasSize(10).allSatisfy(n -> assertThat(n).isBetween(500, 700));
    }

    @Test
    void moreThanThereAreOrSomebodyTwiceIsADefect() {
        assertThatThrownBy(() -> Sortition.draw("s", Map.of("all", people("p", 2)), 3))
                .hasMessage("3 cannot be drawn from 2");
        assertThatThrownBy(() -> Sortition.draw("s", Map.of("all", List.of("a", "a")), 1))
                .hasMessage("twice on the list: a");
    }

    private static List<String> people(String prefix, int number) {
        var people = new ArrayList<String>();
        for (var i = 0; i < number; i++) {
            people.add(prefix + i);
        }
        return people;
    }
}
