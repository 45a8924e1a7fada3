package coop.toadlane.office;

import coop.toadlane.record.Body;
import coop.toadlane.record.Header;
import java.util.Set;

/**
 * A minute ready to be entered.
 *
 * @param body the body's line, as hashed
 */
record Minute(Header header, String body, Set<MemberNo> parties) {

    static Minute of(Header header, Body body, Set<MemberNo> parties) {
        return new Minute(header, body.line(), parties);
    }
}
