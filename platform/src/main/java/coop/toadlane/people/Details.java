package coop.toadlane.people;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who a member is: what a register of members must know of them and no minute may say.
 *
 * @param name of the person, or the registered name of the organisation
 * @param representative who acts for an organisation; null for a person
 * @param address postal, one line each
 * @param purposes what the e-mail address may be used for, such as {@code notices}
 * @param nominee who receives the holding on death; null if nobody is named
 */
public record Details(
        String name,
        Kind kind,
        @Nullable String representative,
        @Nullable String address,
        @Nullable String email,
        Set<String> purposes,
        @Nullable String phone,
        @Nullable String nominee) {

    /** A human being, or a legal person that somebody acts for. */
    public enum Kind {
        PERSON,
        ORGANISATION
    }

    public Details {
        purposes = Collections.unmodifiableSortedSet(new TreeSet<>(purposes));
    }
}
