package coop.toadlane.members;

import coop.toadlane.office.Act;
import coop.toadlane.office.Kind;
import coop.toadlane.record.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where an act that the members decide is proposed. */
final class ToPropose {
    private ToPropose() {}

    static <A extends Act> String href(Seat seat, Kind<A> kind, A act) {
        return "/c/%s/proposals/new?kind=%s&act=%s"
                .formatted(seat.coop(), encoded(kind.versioned()), encoded(Json.write(act)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
