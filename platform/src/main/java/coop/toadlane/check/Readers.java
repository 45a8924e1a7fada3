package coop.toadlane.check;

import coop.toadlane.office.CoopId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Says as whom a visitor reads the minute book. */
@Component
class Readers {

    Reader of(CoopId coop, HttpServletRequest request) {
        return Reader.ANYBODY;
    }
}
