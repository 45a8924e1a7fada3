package coop.toadlane.office;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;

/**
 * Where one co-op's acts wait. While one sheet is being committed the next fills up, so that many
 * callers share one commit and one caller waits for nobody.
 */
final class Desk {
    private static final int SHEET = 256;
    private static final int WAITING = 20_000;

    private final CoopId coop;
    private final Sheets sheets;
    private final LinkedBlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>(WAITING);
    private final AtomicBoolean working = new AtomicBoolean();

    private record Waiting(Request request, CompletableFuture<Outcome> outcome) {}

    Desk(CoopId coop, Sheets sheets) {
        this.coop = coop;
        this.sheets = sheets;
    }

    CompletableFuture<Outcome> submit(Request request) {
        var one = new Waiting(request, new CompletableFuture<>());
        if (!waiting.offer(one)) {
            throw new IllegalStateException("couldn't take the act: too many are waiting");
        }
        wake();
        return one.outcome();
    }

    private void wake() {
        if (working.compareAndSet(false, true)) {
            Thread.ofVirtual().name("clerk of " + coop).start(this::work);
        }
    }

    private void work() {
        var sheet = new ArrayList<Waiting>(SHEET);
        while (waiting.drainTo(sheet, SHEET) > 0) {
            enter(sheet);
            sheet.clear();
        }
        working.set(false);
        if (!waiting.isEmpty()) {
            wake();
        }
    }

    /**
     * A sheet that fails is entered again act by act, so that one defect harms no neighbour. When
     * the database is gone that would only keep everybody waiting, each for the one before.
     */
    private void enter(List<Waiting> sheet) {
        try {
            var outcomes = sheets.enter(coop, sheet.stream().map(Waiting::request).toList());
            for (int i = 0; i < sheet.size(); i++) {
                sheet.get(i).outcome().complete(outcomes.get(i));
            }
        } catch (TransactionException | DataAccessResourceFailureException e) {
            sheet.forEach(one -> one.outcome().completeExceptionally(e));
        } catch (RuntimeException | Error e) {
            if (sheet.size() == 1) {
                sheet.getFirst().outcome().completeExceptionally(e);
            } else {
                sheet.forEach(one -> enter(List.of(one)));
            }
        }
    }
}
