package coop.toadlane.people;

import coop.toadlane.office.Act;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Performed;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Request;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells whoever sends something again from whoever sends something else under a key that is used
 * up. The clerk answers both with the first receipt.
 */
@Component
public class Repeats {
    /** The refusal of a key that was used for something else. */
    public static final String USED = "office.key-used";

    private final Clerk clerk;
    private final Performed performed;
    private final Particulars particulars;
    private final JdbcClient db;

    Repeats(Clerk clerk, Performed performed, Particulars particulars, JdbcClient db) {
        this.clerk = clerk;
        this.performed = performed;
        this.particulars = particulars;
        this.db = db;
    }

    /**
     * Performs an act that names words or particulars kept for it. When it is refused, or was done
     * before under the same key, they go again.
     */
    public Outcome perform(Request request, Collection<ParticularsId> kept) {
        var outcome = clerk.perform(request);
        var apart = apart(outcome, request.act());
        var judged = judged(outcome, apart);
        if (!apart.filter(Map::isEmpty).isPresent()) {
            particulars.erase(kept);
        }
        return judged;
    }

    /**
     * The outcome, or a refusal if the receipt is of another act than this one. For acts that name
     * no words of their own.
     */
    public Outcome judge(Outcome outcome, Act act) {
        return judged(outcome, apart(outcome, act));
    }

    private Optional<Map<UUID, UUID>> apart(Outcome outcome, Act act) {
        return outcome instanceof Outcome.Done(var receipt)
                ? performed.apart(receipt, act)
                : Optional.empty();
    }

    private Outcome judged(Outcome outcome, Optional<Map<UUID, UUID>> apart) {
        return outcome instanceof Outcome.Done(var receipt)
                        && !apart.filter(this::alike).isPresent()
                ? new Outcome.Refused(Refusal.of(USED, Long.toString(receipt.minute())))
                : outcome;
    }

    /** Whether each pair says the same; of what is erased nobody can tell, and nobody is blamed. */
    private boolean alike(Map<UUID, UUID> pairs) {
        return pairs.isEmpty()
                || db.sql(
                                """
                                select not exists (
                                    select from unnest(:then, :now) as pair (before, after)
                                    join particulars b on b.id = pair.before
                                    join particulars a on a.id = pair.after
                                    where a.json <> b.json)
                                """)
                        .param("then", pairs.keySet().toArray(UUID[]::new))
                        .param("now", pairs.values().toArray(UUID[]::new))
                        .query(Boolean.class)
                        .single();
    }
}
