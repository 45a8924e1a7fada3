package coop.toadlane.web;

import java.util.List;

/** Those whom a visitor of a demo may play. */
public interface Players {
    List<Player> all();

    /**
     * Somebody made up.
     *
     * @param role the key of what they are, such as {@code driver}
     * @param password known to everybody
     */
    record Player(String role, String name, String email, String password) {}
}
