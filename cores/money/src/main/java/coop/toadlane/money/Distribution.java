package coop.toadlane.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A result wholly placed. The totals by destination add up to the result, and the members' figures
 * to the totals in cash and capital; that is checked when it is made. In a loss all amounts are
 * negative.
 */
public final class Distribution {
    private final RuleDocument document;
    private final Period period;
    private final Patronage patronage;
    private final List<StepResult> steps;
    private final SortedMap<Destination, Money> totals = new TreeMap<>();
    private final long[] cash;
    private final long[] capital;

    /**
     * What one member gets, and how each part of it came about.
     *
     * @param lines one for each step in which the member has a weight
     */
    public record MemberResult(
            Member member, Money total, Money cash, Money capital, List<Line> lines) {}

    Distribution(
            RuleDocument document, Period period, Patronage patronage, List<StepResult> steps) {
        this.document = document;
        this.period = period;
        this.patronage = patronage;
        this.steps = List.copyOf(steps);
        this.cash = new long[patronage.size()];
        this.capital = new long[patronage.size()];
        for (var step : steps) {
            for (var placement : step.placements()) {
                if (placement.to().kind() != Destination.Kind.POOL) {
                    totals.merge(placement.to(), placement.amount(), Money::plus);
                }
            }
            step.shares().ifPresent(this::add);
        }
        check();
    }

    public RuleDocument document() {
        return document;
    }

    public Period period() {
        return period;
    }

    public Patronage patronage() {
        return patronage;
    }

    public Money result() {
        return period.result();
    }

    public boolean isLoss() {
        return result().isNegative();
    }

    /** What each step did, in order. */
    public List<StepResult> steps() {
        return steps;
    }

    /** What every destination gets; they add up to the result. */
    public SortedMap<Destination, Money> totals() {
        return java.util.Collections.unmodifiableSortedMap(totals);
    }

    /** What one destination gets, zero if nothing. */
    public Money total(Destination destination) {
        return totals.getOrDefault(destination, Money.zero(document.currency()));
    }

    /** All that members get in cash. */
    public Money cash() {
        return total(Destination.CASH);
    }

    /** All that members' capital accounts get. */
    public Money capital() {
        return total(Destination.CAPITAL);
    }

    /** How many members the patronage names, whether they get anything or not. */
    public int size() {
        return patronage.size();
    }

    /** The cash of the member at a place, without working out how it came about. */
    public Money cash(int place) {
        return new Money(cash[place], document.currency());
    }

    /** The capital of the member at a place. */
    public Money capital(int place) {
        return new Money(capital[place], document.currency());
    }

    /** The member at a place in the order of names. */
    public MemberResult member(int place) {
        var lines = new ArrayList<Line>();
        for (var step : steps) {
            step.shares().flatMap(shares -> shares.line(place)).ifPresent(lines::add);
        }
        var inCash = cash(place);
        var inCapital = capital(place);
        return new MemberResult(
                patronage.member(place),
                inCash.plus(inCapital),
                inCash,
                inCapital,
                List.copyOf(lines));
    }

    /** The member of an id, if the patronage names it. */
    public Optional<MemberResult> member(String id) {
        return patronage.place(id).map(this::member);
    }

    private void add(Shares shares) {
        for (var i = 0; i < cash.length; i++) {
            cash[i] += shares.cash(i).minor();
            capital[i] += shares.capital(i).minor();
        }
    }

    private void check() {
        var all = totals.values().stream().reduce(Money.zero(document.currency()), Money::plus);
        var inCash = 0L;
        var inCapital = 0L;
        for (var i = 0; i < cash.length; i++) {
            inCash += cash[i];
            inCapital += capital[i];
        }
        if (!all.equals(result()) || inCash != cash().minor() || inCapital != capital().minor()) {
            throw new IllegalStateException(
                    "a distribution of " + result() + " does not add up: " + totals);
        }
    }
}
