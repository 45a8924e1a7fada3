package coop.toadlane.people;

import java.util.UUID;

/** Names somebody's particulars; stands in minutes in their place. */
public record ParticularsId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
