package coop.toadlane.record;

import static coop.toadlane.record.Tallies.wrong;

import coop.toadlane.minutebook.Checkpoint;
import coop.toadlane.minutebook.Frontier;
import coop.toadlane.minutebook.Hash;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tree over the headers as they are read, and the roots it had at certain sizes. */
final class Log {
    private final TreeMap<Long, Hash> roots = new TreeMap<>();
    private final Map<Long, Boolean> wanted = new TreeMap<>();
    private Frontier headers = Frontier.EMPTY;
    private Frontier leaves = Frontier.EMPTY;
    private boolean complete = true;
    private @Nullable Long firstOther;

    /** Asks for the root the log had when it was so long, before it is read. */
    void want(long size) {
        wanted.put(size, true);
    }

    long size() {
        return headers.size();
    }

    void add(List<MinuteReader.Minute> portion) {
        int from = 0;
        for (var size : wanted.keySet()) {
            long upTo = size - headers.size();
            if (upTo >= 0 && upTo <= portion.size() - from) {
                grow(portion.subList(from, from + (int) upTo));
                from += (int) upTo;
                roots.put(size, headers.root());
            }
        }
        grow(portion.subList(from, portion.size()));
        for (var minute : portion) {
            complete &= minute.signed() != null;
            if (firstOther == null && !minute.leaf().equals(minute.signed())) {
                firstOther = minute.number();
            }
        }
        if (complete) {
            leaves = leaves.append(portion.stream().map(MinuteReader.Minute::signed).toList());
        }
    }

    private void grow(List<MinuteReader.Minute> minutes) {
        headers = headers.append(minutes.stream().map(MinuteReader.Minute::leaf).toList());
    }

    /** Whether the log began so: as long as the checkpoint says, with its root. */
    boolean had(Checkpoint checkpoint) {
        return checkpoint.root().equals(roots.get(checkpoint.size()));
    }

    /** The headers that were read must be those that were signed. */
    void end(Checkpoint signed) {
        if (headers.size() != signed.size()) {
            throw wrong(
                    Check.LOG,
                    Math.min(headers.size(), signed.size()),
                    "the checkpoint is over %d minutes, the record has %d headers",
                    signed.size(),
                    headers.size());
        }
        if (headers.root().equals(signed.root())) {
            if (complete && firstOther != null) {
                throw wrong(Check.LOG, firstOther, "the hash kept for its header is another");
            }
            return;
        }
        if (complete && firstOther != null && leaves.root().equals(signed.root())) {
            throw wrong(Check.LOG, firstOther, "its header is not the one that was signed");
        }
        throw wrong(
                Check.LOG,
                "the root over %d headers is not the one that was signed",
                signed.size());
    }
}
