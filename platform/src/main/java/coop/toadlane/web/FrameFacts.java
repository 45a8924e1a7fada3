package coop.toadlane.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the frame of a page asks the rooms below: who is looking, and at which co-op. */
public interface FrameFacts {
    /** Who is signed in with this request, or null. */
    @Nullable Onlooker onlooker(HttpServletRequest request);

    /** The co-op of this slug as the person who asks may see it, or null if there is none. */
    @Nullable Place coop(String slug, HttpServletRequest request);

    /** The language of the co-op this request asks for, or null. */
    default @Nullable String language(HttpServletRequest request) {
        return null;
    }

    /** The co-ops that live on this server, for its front door. */
    List<Coop> coops();

    /** Whether everything on this server is made up. */
    boolean demo();

    /** Whom a visitor may play; nobody unless this is a demo. */
    default List<Players.Player> players() {
        return List.of();
    }

    /** A co-op as the server's front door shows it. */
    record Coop(String slug, String name, String purpose) {
        /** One or two letters that stand for it. */
        public String mark() {
            return Place.mark(name);
        }
    }
}
