package coop.toadlane.record;

import static coop.toadlane.record.Tallies.wrong;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the founding laid down to follow it, act by act. */
final class Founders {
    private final Deque<JsonNode> expected = new ArrayDeque<>();

    void founded(Body body) {
        body.act().path("then").forEach(expected::add);
    }

    /** An act by authority of the founding must be the next that the founding names. */
    void perform(Header header, @Nullable Body body) {
        var next = expected.poll();
        if (next == null) {
            throw wrong(
                    Check.AUTHORITIES,
                    header.number(),
                    "done by authority of the founding, which does not name it");
        }
        if (!next.path("kind").asString("").equals(header.kind())
                || (body != null && !Acts.same(next.path("act"), body.act()))) {
            throw wrong(
                    Check.AUTHORITIES,
                    header.number(),
                    "the founding names another act at this place");
        }
    }

    /** Anything else comes only after all of it. */
    void complete(Header header) {
        if (!expected.isEmpty()) {
            throw wrong(
                    Check.AUTHORITIES,
                    header.number(),
                    "comes before the founding is complete: %d acts of it are missing",
                    expected.size());
        }
    }
}
