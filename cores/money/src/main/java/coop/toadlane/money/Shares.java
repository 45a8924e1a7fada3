package coop.toadlane.money;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Optional;

/** The members' shares of one step, in columns; a member's line is worked out when asked for. */
public final class Shares {
    private final Step.Share step;
    private final Weights weights;
    private final Unit unit;
    private final Basis whole;
    private final Basis open;
    private final BitSet capped;
    private final long[] figures;
    private final long[] withheld;
    private final long[] cash;

    /** So many units shared among so much weight. */
    record Basis(BigInteger units, BigInteger weight) {}

    /** A rounding step of the currency; negative amounts in a loss. */
    record Unit(long minor, Currency currency, boolean loss) {
        Money money(long units) {
            var amount = Math.multiplyExact(units, minor);
            return new Money(loss ? -amount : amount, currency);
        }

        Fraction major(Fraction units) {
            var amount =
                    units.times(Fraction.of(minor))
                            .dividedBy(Fraction.of(BigInteger.TEN.pow(currency.digits())));
            return loss ? amount.negated() : amount;
        }
    }

    Shares(
            Step.Share step,
            Weights weights,
            Unit unit,
            Basis whole,
            Capped capped,
            long[] figures,
            long[] withheld,
            long[] cash) {
        this.step = step;
        this.weights = weights;
        this.unit = unit;
        this.whole = whole;
        this.open = capped.open();
        this.capped = capped.members();
        this.figures = figures;
        this.withheld = withheld;
        this.cash = cash;
    }

    /** How many members have a weight here. */
    public int sharers() {
        var count = 0;
        for (var value : weights.values()) {
            count += value.signum();
        }
        return count;
    }

    /** What the member at this place gets. */
    public Money figure(int place) {
        return unit.money(figures[place]);
    }

    public Money cash(int place) {
        return unit.money(cash[place]);
    }

    public Money capital(int place) {
        return unit.money(figures[place] - cash[place]);
    }

    /** How the figure of the member at this place came about; empty if the member has no weight. */
    public Optional<Line> line(int place) {
        var value = weights.values()[place];
        if (value.signum() == 0) {
            return Optional.empty();
        }
        var isCapped = capped.get(place);
        var basis = isCapped ? whole : open;
        var exact = new Fraction(basis.units().multiply(value), basis.weight());
        var units = figures[place] + withheld[place];
        return Optional.of(
                new Line(
                        step.name(),
                        step.sharing().by(),
                        weights.unscaled(value),
                        weights.unscaled(basis.weight()),
                        unit.money(basis.units().longValueExact()),
                        unit.major(exact),
                        figure(place),
                        !isCapped && exact.floor().longValueExact() < units,
                        isCapped,
                        unit.money(withheld[place]),
                        cash(place),
                        capital(place)));
    }
}
