package coop.toadlane.pictures;

import coop.toadlane.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What an account held, day after day, as steps: it stays until the day something is booked.
 *
 * @param points the balance from each day on, oldest first, all in one currency
 * @param until the last day shown
 */
public record CapitalOverTime(List<Point> points, LocalDate until) {
    /** The height of the drawing in pixels, between the highest and the lowest balance. */
    public static final int HEIGHT = 160;

    /** A balance, from this day on. */
    public record Point(LocalDate day, Money balance) {
        private long minor() {
            return balance.minor();
        }
    }

    /**
     * One step: from {@code x} it holds for {@code width} at height {@code y}, coming from {@code
     * from}.
     */
    public record Step(
            String x, String to, String width, String y, String from, String top, String height) {}

    public CapitalOverTime {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("no balance to show");
        }
        for (int i = 1; i < points.size(); i++) {
            if (!points.get(i - 1).day().isBefore(points.get(i).day())) {
                throw new IllegalArgumentException("the days are not in order");
            }
        }
        if (until.isBefore(points.getLast().day())) {
            throw new IllegalArgumentException("the last day shown lies before the last balance");
        }
    }

    public Point first() {
        return points.getFirst();
    }

    public Point last() {
        return points.getLast();
    }

    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            LocalDate end = i + 1 < points.size() ? points.get(i + 1).day() : until;
            double from = along(points.get(i).day());
            double to = along(end);
            double before = i == 0 ? y(points.get(i).minor()) : y(points.get(i - 1).minor());
            double y = y(points.get(i).minor());
            steps.add(
                    new Step(
                            Paper.percent(from, 1),
                            Paper.percent(to, 1),
                            Paper.percent(to - from, 1),
                            Paper.number(y),
                            Paper.number(before),
                            Paper.number(Math.min(y, y(0))),
                            Paper.number(Math.abs(y(0) - y))));
        }
        return steps;
    }

    /** Where nothing is. */
    public String zero() {
        return Paper.number(y(0));
    }

    /** Where the last balance is. */
    public String end() {
        return Paper.number(y(last().minor()));
    }

    private long highest() {
        return points.stream().mapToLong(Point::minor).reduce(0, Math::max);
    }

    private long lowest() {
        return points.stream().mapToLong(Point::minor).reduce(0, Math::min);
    }

    private double along(LocalDate day) {
        double whole = until.toEpochDay() - first().day().toEpochDay();
        return whole == 0 ? 1 : (day.toEpochDay() - first().day().toEpochDay()) / whole;
    }

    private double y(long minor) {
        double span = (double) highest() - lowest();
        return span == 0 ? HEIGHT : HEIGHT * (highest() - (double) minor) / span;
    }
}
