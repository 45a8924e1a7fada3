package coop.toadlane.pictures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How votes pass from one candidate to another in the stages of a count: each candidate has a lane
 * from left to right, each stage a bar on it, and what a candidate loses flows to the bars of those
 * who gain it. What nobody holds any more has the last lane.
 *
 * @param lanes names by id, in the order they are drawn
 * @param stages each with every candidate's total
 * @param quota what elects, drawn as a line on each lane; null where the rule has none
 */
public record BallotFlow(
        Map<String, String> lanes, List<Stage> stages, @Nullable BigDecimal quota) {
    private static final String EXHAUSTED = "";
    private static final double WIDTH = 1000;
    private static final double BAR = 14;
    private static final double TALLEST = 96;
    private static final double LABEL = 26;
    private static final double GAP = 10;

    /** One round's totals, and what no candidate holds. */
    public record Stage(
            Map<String, BigDecimal> totals,
            BigDecimal exhausted,
            List<String> elected,
            List<String> excluded) {}

    /** What became of a candidate. */
    public enum Fate {
        ELECTED,
        EXCLUDED,
        /** Neither: the count ended before. */
        LEFT,
        EXHAUSTED
    }

    /**
     * A candidate's lane.
     *
     * @param stage in which it was elected or excluded, from 1; 0 if neither
     * @param labelY the foot of its name
     * @param quotaY where the quota stands on it, or null if it never comes near
     */
    public record Lane(String name, Fate fate, int stage, int labelY, @Nullable String quotaY) {}

    /** A bar or a band, drawn in a style of its own. */
    public record Shape(String style, String path) {}

    /** The number of a stage under its bars, as a part of the width. */
    public record Mark(int stage, String x) {}

    /** Everything to draw, in a drawing 1000 wide and this high. */
    public record Drawing(
            int height, List<Lane> lanes, List<Shape> bands, List<Shape> bars, List<Mark> marks) {}

    public BallotFlow {
        lanes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(lanes));
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("a count has stages");
        }
    }

    /** A lane's place: the foot of its bars. */
    private record Place(double top, double foot) {}

    public Drawing draw() {
        double scale = TALLEST / Math.max(1, largest());
        var places = places(scale);
        var bands = new ArrayList<Shape>();
        for (int i = 1; i < stages.size(); i++) {
            join(i, places, scale, bands);
        }
        var bars = new ArrayList<Shape>();
        var marks = new ArrayList<Mark>();
        var through = new HashSet<String>();
        for (int i = 0; i < stages.size(); i++) {
            through.addAll(stages.get(i).elected());
            bars(i, places, scale, through, bars);
            marks.add(new Mark(i + 1, Paper.percent(x(i) + BAR / 2, WIDTH)));
        }
        double height = places.values().stream().mapToDouble(Place::foot).max().orElse(0);
        return new Drawing(
                (int) Math.ceil(height + LABEL), lanes(places, scale), bands, bars, marks);
    }

    private double largest() {
        double most = quota == null ? 1 : quota.doubleValue();
        for (var stage : stages) {
            for (var id : ids()) {
                most = Math.max(most, total(stage, id));
            }
        }
        return most;
    }

    private List<String> ids() {
        var ids = new ArrayList<>(lanes.keySet());
        ids.add(EXHAUSTED);
        return ids;
    }

    private static double total(Stage stage, String id) {
        var total = id.equals(EXHAUSTED) ? stage.exhausted() : stage.totals().get(id);
        return total == null ? 0 : total.doubleValue();
    }

    private Map<String, Place> places(double scale) {
        var places = new LinkedHashMap<String, Place>();
        double y = 0;
        for (var id : ids()) {
            double tallest =
                    stages.stream().mapToDouble(stage -> total(stage, id)).max().orElse(0) * scale;
            double foot = y + LABEL + Math.max(tallest, 4);
            places.put(id, new Place(y, foot));
            y = foot + GAP;
        }
        return places;
    }

    private double x(int stage) {
        return stages.size() == 1 ? 0 : stage * (WIDTH - BAR) / (stages.size() - 1);
    }

    private void bars(
            int stage,
            Map<String, Place> places,
            double scale,
            Set<String> through,
            List<Shape> bars) {
        for (var id : ids()) {
            double high = total(stages.get(stage), id) * scale;
            if (high > 0) {
                var style =
                        id.equals(EXHAUSTED) ? "spent" : through.contains(id) ? "elected" : "runs";
                double foot = place(places, id).foot();
                bars.add(
                        new Shape(
                                style,
                                "M%s %sh%sV%sh-%sZ"
                                        .formatted(
                                                n(x(stage)),
                                                n(foot - high),
                                                n(BAR),
                                                n(foot),
                                                n(BAR))));
            }
        }
    }

    private static Place place(Map<String, Place> places, String id) {
        var place = places.get(id);
        if (place == null) {
            throw new IllegalStateException("no lane " + id);
        }
        return place;
    }

    /** What stays on its lane lies at the foot; what moves, above it on both sides. */
    private void join(int stage, Map<String, Place> places, double scale, List<Shape> bands) {
        var ids = ids();
        var change = new double[ids.size()];
        var edge = new double[ids.size()];
        double from = x(stage - 1) + BAR;
        double to = x(stage);
        double moved = 0;
        for (int i = 0; i < change.length; i++) {
            double before = total(stages.get(stage - 1), ids.get(i)) * scale;
            double after = total(stages.get(stage), ids.get(i)) * scale;
            double stays = Math.min(before, after);
            edge[i] = place(places, ids.get(i)).foot() - stays;
            if (stays > 0) {
                bands.add(new Shape("stays", band(from, edge[i], to, edge[i], stays)));
            }
            change[i] = after - before;
            moved += Math.max(0, change[i]);
        }
        for (int giver = 0; giver < change.length; giver++) {
            double leaves = edge[giver];
            for (int taker = 0; taker < change.length; taker++) {
                double thick =
                        Math.max(0, -change[giver])
                                * Math.max(0, change[taker])
                                / Math.max(moved, 1e-9);
                if (thick > 1e-6) {
                    leaves -= thick;
                    edge[taker] -= thick;
                    var style = taker == change.length - 1 ? "lost" : "moves";
                    bands.add(new Shape(style, band(from, leaves, to, edge[taker], thick)));
                }
            }
        }
    }

    private static String band(double x1, double y1, double x2, double y2, double thick) {
        double bend = (x1 + x2) / 2;
        return "M%s %sC%s %s %s %s %s %sv%sC%s %s %s %s %s %sZ"
                .formatted(
                        n(x1),
                        n(y1),
                        n(bend),
                        n(y1),
                        n(bend),
                        n(y2),
                        n(x2),
                        n(y2),
                        n(thick),
                        n(bend),
                        n(y2 + thick),
                        n(bend),
                        n(y1 + thick),
                        n(x1),
                        n(y1 + thick));
    }

    private List<Lane> lanes(Map<String, Place> places, double scale) {
        var drawn = new ArrayList<Lane>();
        for (var id : ids()) {
            var place = place(places, id);
            var fate = fate(id);
            drawn.add(
                    new Lane(
                            lanes.getOrDefault(id, ""),
                            fate,
                            stageOf(id),
                            (int) Math.round(place.top() + LABEL - 8),
                            quotaY(place, fate, scale)));
        }
        return drawn;
    }

    private @Nullable String quotaY(Place place, Fate fate, double scale) {
        if (quota == null || fate == Fate.EXHAUSTED) {
            return null;
        }
        double y = place.foot() - quota.doubleValue() * scale;
        return y < place.top() + LABEL - 6 ? null : n(y);
    }

    private Fate fate(String id) {
        if (id.equals(EXHAUSTED)) {
            return Fate.EXHAUSTED;
        }
        return stages.stream().anyMatch(stage -> stage.elected().contains(id))
                ? Fate.ELECTED
                : stages.stream().anyMatch(stage -> stage.excluded().contains(id))
                        ? Fate.EXCLUDED
                        : Fate.LEFT;
    }

    private int stageOf(String id) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).elected().contains(id) || stages.get(i).excluded().contains(id)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String n(double place) {
        return Paper.number(place);
    }
}
