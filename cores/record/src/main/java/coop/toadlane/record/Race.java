package coop.toadlane.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One election on its way through the minutes. What the reader is not shown stays null. */
final class Race {
    final int number;
    final TreeMap<Integer, Row.Candidate> candidates = new TreeMap<>();
    final TreeMap<Integer, Row.Elector> roll = new TreeMap<>();
    final TreeMap<Integer, Row.ElectionBallot> ballots = new TreeMap<>();
    final TreeMap<Integer, Row.ElectionPaper> papers = new TreeMap<>();

    /** The minutes in which offices changed hands and that no enactment has named yet. */
    final List<Long> performed = new ArrayList<>();

    /** What is still to happen before the enactment is whole. */
    final List<Rotation.Step> steps = new ArrayList<>();

    ElectionEntry.@Nullable ElectionCalled called;
    ElectionEntry.@Nullable ElectionCounted counted;
    long minute;
    @Nullable Instant calledAt;
    @Nullable Instant closes;
    @Nullable Instant cancelled;
    @Nullable Instant lapsed;
    Row.@Nullable BallotOpening opening;
    Row.@Nullable BallotCount count;
    Row.@Nullable Enactment enactment;

    Race(int number) {
        this.number = number;
    }

    /** Whether candidates may still come and go. */
    boolean beforeOpening() {
        return opening == null && cancelled == null && lapsed == null;
    }

    boolean open(Instant time) {
        return opening != null && count == null && closes != null && time.isBefore(closes);
    }

    /** How many were handed a paper ballot. */
    long handed() {
        return roll.values().stream().filter(one -> one.paper() != null).count();
    }

    long confirmed() {
        return papers.values().stream().filter(one -> one.confirmed() != null).count();
    }

    /** All that is counted: members' own ballots, then the papers. */
    List<List<List<Integer>>> box() {
        return Stream.concat(
                        ballots.values().stream().map(Row.ElectionBallot::ranks),
                        papers.values().stream()
                                .filter(one -> one.confirmed() != null)
                                .map(Row.ElectionPaper::ranks))
                .toList();
    }

    Row.Election row() {
        var call = called;
        if (call == null || calledAt == null || closes == null) {
            throw new IllegalStateException("an election that is not shown has no row: " + number);
        }
        return new Row.Election(
                number,
                call.office(),
                call.seats(),
                call.terms(),
                call.retiring(),
                call.nominationsClose(),
                call.opens(),
                closes,
                call.delaySeconds(),
                minute,
                calledAt,
                cancelled,
                lapsed,
                opening,
                count,
                enactment);
    }
}
