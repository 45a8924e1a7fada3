package coop.toadlane.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the path alone tells: enough to show a page before any room answers for its co-op. */
final class PathFacts implements FrameFacts {

    @Override
    public @Nullable Onlooker onlooker(HttpServletRequest request) {
        return null;
    }

    @Override
    public Place coop(String slug, HttpServletRequest request) {
        return new Place(slug, slug, ZoneOffset.UTC, false, Set.of());
    }

    @Override
    public List<Coop> coops() {
        return List.of();
    }

    @Override
    public boolean demo() {
        return false;
    }
}
