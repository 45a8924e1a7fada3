package coop.toadlane.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One proposal on its way through the minutes. What the reader is not shown stays null. */
final class Matter {
    final int number;
    final TreeMap<Integer, Long> sponsors = new TreeMap<>();
    final TreeMap<Integer, DecisionEntry.Voter> roll = new TreeMap<>();
    final TreeMap<Integer, Row.Vote> votes = new TreeMap<>();

    final Surge surge = new Surge();

    /** Those who asked for a stay. */
    final Set<Integer> signers = new TreeSet<>();

    /** The minutes in which its acts were performed and that no enactment has named yet. */
    final List<Long> performed = new ArrayList<>();

    DecisionEntry.@Nullable Proposed proposed;
    long proposedMinute;
    @Nullable Instant proposedAt;
    @Nullable Instant withdrawn;
    Row.@Nullable Notice notice;
    Row.@Nullable Opening opening;
    Row.@Nullable Closing closing;
    Row.@Nullable Stay stay;
    @Nullable Instant revoked;
    Row.@Nullable Enactment enactment;
    Row.@Nullable Failure failure;
    @Nullable Instant expired;

    Matter(int number) {
        this.number = number;
    }

    boolean carried() {
        return closing != null && closing.verdict().equals("CARRIED");
    }

    /** Whether its acts wait for their time. */
    boolean waits() {
        return carried() && enactment == null && revoked == null && expired == null;
    }

    Row.Proposal row() {
        var text = proposed;
        if (text == null || proposedAt == null) {
            throw new IllegalStateException("a proposal that is not shown has no row: " + number);
        }
        return new Row.Proposal(
                number,
                text.version(),
                text.proposer(),
                text.title(),
                text.text(),
                text.method(),
                text.acts(),
                proposedMinute,
                proposedAt,
                withdrawn,
                notice,
                opening,
                closing,
                stay,
                revoked,
                enactment,
                failure,
                expired);
    }
}
