package coop.toadlane.check;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Coops;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Reads what stands in a path. */
final class Paths {
    private Paths() {}

    /** The co-op of a path, or 404. */
    static CoopId coop(String slug, Coops coops) {
        if (CoopId.isSlug(slug)) {
            var id = new CoopId(slug);
            if (coops.find(id).isPresent()) {
                return id;
            }
        }
        throw notFound();
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
