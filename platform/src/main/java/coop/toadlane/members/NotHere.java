package coop.toadlane.members;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What is asked for is not in this co-op, or not for the one who asks. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NotHere extends RuntimeException {
    NotHere() {
        super("not here", null, false, false);
    }
}
