package coop.toadlane.members;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What is asked for is not in this co-op, or not for the one who asks. */
class NotHere extends ResponseStatusException {
    NotHere() {
        super(HttpStatus.NOT_FOUND);
    }
}
