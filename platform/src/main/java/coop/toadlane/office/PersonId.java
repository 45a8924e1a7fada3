package coop.toadlane.office;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Somebody who may sign in on this server, whatever co-ops they belong to. */
public record PersonId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
