package coop.toadlane.decisions;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Rulebook;
import coop.toadlane.record.DecisionEntry.ClassVotes;
import coop.toadlane.record.DecisionEntry.Voter;
import coop.toadlane.tally.Ratio;
import coop.toadlane.tally.Weights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes the roll of a ballot. */
@Component
class Rolls {
    private static final ClassVotes ONE = new ClassVotes(1, null, null, null);
    private final Electorate electorate;

    Rolls(Electorate electorate) {
        this.electorate = electorate;
    }

    /** A roll, and how many units of weight make one vote. */
    record Roll(List<Voter> voters, long unit) {}

    /**
     * Those who were members on the day of the notice and still are on the day of the opening, in
     * the class of that day, with the weights the notice froze.
     */
    Roll of(CoopId coop, Matter.Notice notice, LocalDate noticed, LocalDate opened) {
        Set<MemberNo> before =
                electorate.on(coop, noticed).stream()
                        .map(Electorate.Elector::member)
                        .collect(Collectors.toCollection(HashSet::new));
        var entries = new ArrayList<Weights.Entry>();
        for (var elector : electorate.on(coop, opened)) {
            var votes = notice.classes().getOrDefault(elector.memberClass(), ONE).votes();
            if (votes > 0 && before.contains(elector.member())) {
                entries.add(
                        new Weights.Entry(
                                elector.member().toString(), elector.memberClass(), votes));
            }
        }
        var weighted = weighted(entries, notice);
        return new Roll(
                entries.stream()
                        .map(entry ->
                                new Voter(
                                        Integer.parseInt(entry.member()),
                                        entry.memberClass(),
                                        weighted.of(entry.member())))
                        .toList(),
                weighted.unit());
    }

    /** Where only capped classes are left to vote, the caps among them have no meaning. */
    private static Weights.Weighted weighted(List<Weights.Entry> entries, Matter.Notice notice) {
        var caps = caps(notice);
        var majority = notice.terms().majority();
        var free = entries.stream().anyMatch(entry -> !isPart(caps.get(entry.memberClass())));
        caps.values().removeIf(cap -> !free && isPart(cap));
        return Weights.of(entries, caps, majority);
    }

    private static boolean isPart(Weights.@Nullable Cap cap) {
        return cap != null && cap.ofAllVotes() != null;
    }

    private static Map<String, Weights.Cap> caps(Matter.Notice notice) {
        var caps = new HashMap<String, Weights.Cap>();
        notice.classes()
                .forEach((id, votes) -> {
                    if (votes.perMember() != null
                            || votes.pluralIgnoredFrom() != null
                            || votes.ofAllVotes() != null) {
                        caps.put(id, cap(votes));
                    }
                });
        return caps;
    }

    private static Weights.Cap cap(ClassVotes votes) {
        return new Weights.Cap(
                votes.perMember(), ratio(votes.pluralIgnoredFrom()), ratio(votes.ofAllVotes()));
    }

    private static @Nullable Ratio ratio(@Nullable String text) {
        return text == null ? null : Ratio.parse(text);
    }

    /** What the votes of each class weigh by the rulebook; null when a cap cannot be read. */
    static @Nullable SortedMap<String, ClassVotes> classes(Rulebook rulebook) {
        var classes = new TreeMap<String, ClassVotes>();
        for (var rule : rulebook.below("members.class.").entrySet()) {
            var cap = rule.getValue().path("cap");
            var votes =
                    new ClassVotes(
                            rule.getValue().path("votes").asLong(1),
                            cap.path("perMember").isIntegralNumber()
                                    ? cap.path("perMember").asLong()
                                    : null,
                            text(cap.path("pluralIgnoredFrom")),
                            text(cap.path("ofAllVotes")));
            try {
                cap(votes);
            } catch (IllegalArgumentException e) {
                return null;
            }
            classes.put(rule.getKey(), votes);
        }
        return classes;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() ? value.asString() : null;
    }
}
