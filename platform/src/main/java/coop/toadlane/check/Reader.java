package coop.toadlane.check;

import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Sight;
import coop.toadlane.record.Openness;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who reads the minute book: anybody, a member, or an office that answers for the registers.
 *
 * @param member the member who reads, if one does
 * @param office whether they hold an office of the rule {@code record.offices}
 */
record Reader(@Nullable MemberNo member, boolean office) {
    static final Reader ANYBODY = new Reader(null, false);

    /** The server itself, which checks everything. */
    static final Reader SERVER = new Reader(null, true);

    /** Whether a register or a body of that openness is open to them, whoever it concerns. */
    boolean mayAll(Openness openness) {
        return switch (openness) {
            case PUBLIC -> true;
            case MEMBERS -> office || member != null;
            case PARTIES -> office;
        };
    }

    /** Whether a body is open to them. */
    boolean may(Openness openness, Collection<Integer> parties) {
        return mayAll(openness) || (member != null && parties.contains(member.value()));
    }

    Sight sight() {
        return new Sight(
                Arrays.stream(Openness.values())
                        .filter(this::mayAll)
                        .collect(Collectors.toUnmodifiableSet()),
                member == null ? 0 : member.value());
    }

    /** For {@code about.txt}. */
    String inWords() {
        return office
                ? "an office that answers for the registers"
                : member == null ? "anybody" : "member " + member;
    }
}
