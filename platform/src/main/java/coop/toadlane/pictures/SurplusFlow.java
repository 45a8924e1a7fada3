package coop.toadlane.pictures;

import coop.toadlane.money.Currency;
import coop.toadlane.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a period's money came from and went: income on the left, costs and the surplus in the
 * middle, and on the right the places the surplus went to. It adds up or it is refused.
 *
 * @param income what came in
 * @param costs what it cost to run
 * @param shares where the surplus went: reserves, funds, members
 * @param currency the one currency of all amounts
 */
public record SurplusFlow(
        List<Flow> income, List<Flow> costs, List<Flow> shares, Currency currency) {
    private static final double THICK = 220;
    private static final double SLOT = 62;
    private static final double TOP = 8;
    private static final double BAR = 12;
    private static final double WIDTH = 1000;
    private static final double LINE = 17;
    private static final int NARROW = 14;
    private static final int BROAD = 18;
    private static final double MIDDLE = 300;
    private static final double RIGHT = 580;

    /** What kind of place money goes to; each is drawn in its own colour and said in words. */
    public enum Kind {
        INCOME,
        COST,
        SURPLUS,
        RESERVE,
        MEMBERS;

        /** The name of its class in the styles. */
        public String style() {
            return switch (this) {
                case INCOME -> "income";
                case COST -> "cost";
                case SURPLUS -> "surplus";
                case RESERVE -> "reserve";
                case MEMBERS -> "members";
            };
        }
    }

    /**
     * An amount on its way.
     *
     * @param href where the figure leads, or empty
     */
    public record Flow(Kind kind, String name, Money amount, String href) {}

    /**
     * A bar at which flows meet, in a drawing 1000 wide.
     *
     * @param lines the name, broken into lines that fit beside the bar
     * @param textX where the lines begin, as a part of the width
     * @param textY the foot of the first line
     */
    public record Node(
            Flow flow,
            String x,
            String y,
            String height,
            List<String> lines,
            String textX,
            int textY) {}

    /** A band of money from one node to the next. */
    public record Band(String style, String path) {}

    /** Everything to draw, in a drawing 1000 wide and this high. */
    public record Drawing(
            int height, List<Node> left, List<Node> middle, List<Node> right, List<Band> bands) {}

    public SurplusFlow {
        income = List.copyOf(income);
        costs = List.copyOf(costs);
        shares = List.copyOf(shares);
        if (Stream.of(income, costs, shares)
                .flatMap(List::stream)
                .anyMatch(flow -> flow.amount().isNegative())) {
            throw new IllegalArgumentException("money flows one way only");
        }
        Money in = sum(income, currency);
        Money out = sum(costs, currency).plus(sum(shares, currency));
        if (!in.equals(out)) {
            throw new IllegalArgumentException(in + " came in, but " + out + " went out");
        }
    }

    public Money total() {
        return sum(income, currency);
    }

    public Money surplus() {
        return sum(shares, currency);
    }

    /** How much of the surplus goes to members, now or in their capital accounts. */
    public Money toMembers() {
        return sum(shares.stream().filter(flow -> flow.kind() == Kind.MEMBERS).toList(), currency);
    }

    /**
     * Lays it out.
     *
     * @param surplusName what the surplus is called in the reader's language
     */
    public Drawing draw(String surplusName) {
        List<Flow> middle = new ArrayList<>(shown(costs));
        Flow surplus = new Flow(Kind.SURPLUS, surplusName, surplus(), "");
        if (!surplus().isZero()) {
            middle.add(surplus);
        }
        List<Spot> left = stand(shown(income), TOP);
        List<Spot> centre = stand(middle, TOP);
        double rightTop =
                centre.stream()
                        .filter(spot -> spot.flow().equals(surplus))
                        .mapToDouble(Spot::y)
                        .findFirst()
                        .orElse(TOP);
        List<Spot> right = stand(shown(shares), rightTop);
        List<Band> bands = new ArrayList<>();
        join(left, 0, centre, MIDDLE, bands);
        join(
                centre.stream().filter(spot -> spot.flow().equals(surplus)).toList(),
                MIDDLE,
                right,
                RIGHT,
                bands);
        double height =
                Stream.of(left, centre, right)
                        .flatMap(List::stream)
                        .mapToDouble(Spot::foot)
                        .max()
                        .orElse(TOP);
        return new Drawing(
                (int) Math.ceil(height + TOP),
                nodes(left, 0, NARROW),
                nodes(centre, MIDDLE, NARROW),
                nodes(right, RIGHT, BROAD),
                bands);
    }

    private record Spot(Flow flow, double y, double thick) {
        double foot() {
            return y + Math.max(thick, SLOT);
        }
    }

    private static List<Flow> shown(List<Flow> flows) {
        return flows.stream().filter(flow -> !flow.amount().isZero()).toList();
    }

    /** Stacks flows from this height, each with room for its label. */
    private List<Spot> stand(List<Flow> flows, double top) {
        List<Spot> spots = new ArrayList<>();
        double y = top;
        for (Flow flow : flows) {
            Spot spot = new Spot(flow, y, THICK * flow.amount().minor() / total().minor());
            spots.add(spot);
            y = spot.foot() + TOP;
        }
        return spots;
    }

    /** Pours the bars of one column into those of the next, from the top, crossing nowhere. */
    private static void join(
            List<Spot> from, double fromX, List<Spot> to, double toX, List<Band> bands) {
        int target = 0;
        double taken = 0;
        for (Spot source : from) {
            double given = 0;
            while (target < to.size() && source.thick() - given > 1e-9) {
                Spot sink = to.get(target);
                double thick = Math.min(source.thick() - given, sink.thick() - taken);
                bands.add(
                        band(
                                sink.flow().kind(),
                                fromX + BAR,
                                source.y() + given,
                                toX,
                                sink.y() + taken,
                                thick));
                given += thick;
                taken += thick;
                if (sink.thick() - taken < 1e-9) {
                    target++;
                    taken = 0;
                }
            }
        }
    }

    private static Band band(Kind kind, double x1, double y1, double x2, double y2, double thick) {
        double bend = (x1 + x2) / 2;
        String path =
                "M%s %sC%s %s %s %s %s %sV%sC%s %s %s %s %s %sZ"
                        .formatted(
                                n(x1),
                                n(y1),
                                n(bend),
                                n(y1),
                                n(bend),
                                n(y2),
                                n(x2),
                                n(y2),
                                n(y2 + thick),
                                n(bend),
                                n(y2 + thick),
                                n(bend),
                                n(y1 + thick),
                                n(x1),
                                n(y1 + thick));
        return new Band(kind.style(), path);
    }

    private static List<Node> nodes(List<Spot> spots, double x, int letters) {
        return spots.stream().map(spot -> node(spot, x, letters)).toList();
    }

    private static Node node(Spot spot, double x, int letters) {
        List<String> lines = Paper.lines(spot.flow().name(), letters);
        double text = LINE * (lines.size() + 1);
        double from = spot.y() + Math.max(0, (spot.thick() - text) / 2);
        return new Node(
                spot.flow(),
                n(x),
                n(spot.y()),
                n(Math.max(spot.thick(), 1)),
                lines,
                Paper.percent(x + BAR, WIDTH),
                (int) Math.round(from + 0.8 * LINE));
    }

    private static String n(double place) {
        return Paper.number(place);
    }

    private static Money sum(List<Flow> flows, Currency currency) {
        return flows.stream().map(Flow::amount).reduce(Money.zero(currency), Money::plus);
    }
}
