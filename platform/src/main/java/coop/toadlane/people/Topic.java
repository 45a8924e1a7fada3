package coop.toadlane.people;

import java.util.Arrays;
import java.util.List;

/** What letters to members are about. */
public enum Topic {
    /** Notice of a vote: what a co-op owes its members, so nobody can refuse it. */
    NOTICE(true),
    OPENING(false),
    EXTENSION(false),
    RESULT(false),
    STAY(false),
    ADMISSION(true),
    ALLOTMENT(true),
    OFFICE(true),
    /** Who stands in a register without an account is told, once. */
    INVITATION(true);

    private final boolean owed;

    Topic(boolean owed) {
        this.owed = owed;
    }

    /** Whether the co-op owes it to its members, whether they like letters or not. */
    public boolean owed() {
        return owed;
    }

    /** Those that people choose for themselves. */
    static List<Topic> chosen() {
        return Arrays.stream(values()).filter(topic -> !topic.owed).toList();
    }

    /** As it stands in the keys of texts. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
