package coop.toadlane.office;

import coop.toadlane.record.Openness;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of act: who may perform it when the rulebook says nothing, how it is ruled on, and who may
 * read of it. A room declares each of its kinds as a bean.
 *
 * <p>Ruling reads the registers and writes nothing; what the ruling enters is written by the {@link
 * Register}s. It reads no clock and draws no lots: both come from the {@link Sitting}.
 */
public interface Kind<A extends Act> {

    /** The room and the noun, such as {@code shares.subscription}. */
    String name();

    /** Raised when the act's fields change; older minutes stay readable. */
    default int version() {
        return 1;
    }

    Class<A> type();

    Openness openness();

    /** Who may, as long as the rulebook does not say otherwise. */
    Power power();

    /** The member whose own business this act is, for the power {@code self}. */
    default @Nullable MemberNo subject(A act) {
        return null;
    }

    /** The members who may read the body although it is open to parties only. */
    default Set<MemberNo> parties(A act) {
        var subject = subject(act);
        return subject == null ? Set.of() : Set.of(subject);
    }

    /** Decides on one act. */
    Ruling rule(Case<A> one, Sitting sitting);

    /** What the act would change, in words, read before it is performed. */
    default List<Change> changes(A act, CoopId coop) {
        return List.of();
    }

    /** Whether the uniform act API offers it; not when the act refers to rows kept apart. */
    default boolean offered() {
        return true;
    }

    /** Whether it may change the rulebook, who is a member, or who holds an office. */
    default boolean turns() {
        return false;
    }

    default String versioned() {
        return name() + "/" + version();
    }
}
