package coop.toadlane.office;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Performs acts: the one way in. Whoever asks waits until the act is durable and holds its receipt,
 * or is told why not. Acts of one co-op are serial, acts of different co-ops run side by side.
 */
@Component
public class Clerk {
    private final Map<CoopId, Desk> desks = new ConcurrentHashMap<>();
    private final Sheets sheets;

    Clerk(Sheets sheets) {
        this.sheets = sheets;
    }

    /**
     * Performs one act and waits for it.
     *
     * @throws RuntimeException for a defect or a breakdown; then nothing has happened
     */
    public Outcome perform(Request request) {
        try {
            return submit(request).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                cause.addSuppressed(new Throwable("asked for here"));
                throw cause;
            }
            throw e;
        }
    }

    /** Hands an act in; the outcome comes once it is durable. */
    public CompletableFuture<Outcome> submit(Request request) {
        return desks.computeIfAbsent(request.coop(), coop -> new Desk(coop, sheets))
                .submit(request);
    }

    /** What drafts would change if they were performed now, or why they could not be. */
    public Preview preview(CoopId coop, List<Draft> drafts) {
        return sheets.preview(coop, drafts);
    }

    /**
     * @param changes for each draft, in order, what it would change
     * @param refusal why it would fail as things stand, if it would
     */
    public record Preview(
            List<List<Change>> changes, @org.jspecify.annotations.Nullable Refusal refusal) {}
}
