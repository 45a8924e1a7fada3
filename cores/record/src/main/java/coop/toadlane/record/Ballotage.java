package coop.toadlane.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One choice on its way through the minutes. What the reader is not shown stays null. */
final class Ballotage {
    final int number;
    final TreeMap<Integer, Row.Option> options = new TreeMap<>();
    final List<Row.Remark> remarks = new ArrayList<>();
    final TreeSet<Integer> roll = new TreeSet<>();
    final TreeMap<Integer, Row.ChoiceBallot> ballots = new TreeMap<>();
    ChoiceEntry.@Nullable ChoiceCalled called;
    long minute;
    @Nullable Instant calledAt;
    @Nullable Instant closes;
    @Nullable Instant cancelled;
    @Nullable Instant lapsed;
    Row.@Nullable ChoiceOpening opening;
    Row.@Nullable ChoiceResult result;
    @Nullable Instant enacted;
    @Nullable Long enactedIn;

    Ballotage(int number) {
        this.number = number;
    }

    boolean beforeOpening() {
        return opening == null && cancelled == null && lapsed == null;
    }

    boolean open(Instant time) {
        return opening != null && result == null && closes != null && time.isBefore(closes);
    }

    /** What the options that still stand would cost. */
    SortedMap<Integer, Long> costs() {
        var costs = new TreeMap<Integer, Long>();
        options.values().stream()
                .filter(one -> one.withdrawn() == null)
                .forEach(one -> costs.put(one.option(), one.cost()));
        return costs;
    }

    Row.Choice row() {
        var call = called;
        if (call == null || calledAt == null || closes == null) {
            throw new IllegalStateException("a choice that is not shown has no row: " + number);
        }
        return new Row.Choice(
                number,
                call.text(),
                call.commitment(),
                call.terms(),
                call.purse(),
                call.suggestionsClose(),
                call.opens(),
                closes,
                call.delaySeconds(),
                minute,
                calledAt,
                cancelled,
                lapsed,
                opening,
                result,
                enacted,
                enactedIn);
    }
}
