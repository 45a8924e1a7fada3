package coop.toadlane.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Whose term ends with an election, and who takes and leaves the office by it. */
public final class Rotation {
    private Rotation() {}

    /**
     * Those who retire. With {@code "retire": "third"} it is the part of the holders nearest to one
     * third, at least one, those longest in office first (The Companies (Tables A to F) Regulations
     * 1985, Table A, regulations 73 and 74); between those who took office on one day the lot
     * decides, as {@link #lot} draws it. Else everybody retires. In both cases also everybody whose
     * term, {@code termMonths}, ends by then.
     *
     * @param since the holders, and the day each took the office
     * @param by the day the ballot closes
     */
    public static List<Integer> retiring(
            String office,
            int election,
            JsonNode terms,
            Map<Integer, LocalDate> since,
            LocalDate by) {
        if (!terms.path("retire").asString("all").equals("third")) {
            return since.keySet().stream().sorted().toList();
        }
        var holders = new ArrayList<>(since.keySet());
        holders.sort(
                Comparator.comparing((Integer one) -> since.get(one))
                        .thenComparing(one -> lot(office, election, one)));
        int third = holders.isEmpty() ? 0 : Math.max(1, (holders.size() + 1) / 3);
        var retiring = new TreeSet<>(holders.subList(0, third));
        long months = terms.path("termMonths").asLong(0);
        since.forEach((member, day) -> {
            if (months > 0 && !day.plusMonths(months).isAfter(by)) {
                retiring.add(member);
            }
        });
        return List.copyOf(retiring);
    }

    /** Fixed by the election's number, so that nobody can choose it and anybody can draw it. */
    private static String lot(String office, int election, int member) {
        return Body.hash("retire:%s:%d:%d".formatted(office, election, member));
    }

    /** How many seats are free once those retire. */
    public static int vacancies(JsonNode terms, int holders, int retiring) {
        return Math.max(0, (int) terms.path("seats").asLong(1) - (holders - retiring));
    }

    /** Somebody who leaves or takes the office. */
    public record Step(boolean takes, int member) {}

    /**
     * What happens when the elected take office: first those who retire leave it, by number, then
     * the elected take it, in the order of their election; those who are no members any more do
     * not, and those who hold it already keep it.
     */
    public static List<Step> steps(
            List<Integer> retiring,
            List<Integer> winners,
            Predicate<Integer> holds,
            Predicate<Integer> member) {
        var steps = new ArrayList<Step>();
        retiring.stream().filter(holds).sorted().forEach(one -> steps.add(new Step(false, one)));
        winners.stream()
                .filter(one -> member.test(one) && (retiring.contains(one) || !holds.test(one)))
                .forEach(one -> steps.add(new Step(true, one)));
        return steps;
    }
}
