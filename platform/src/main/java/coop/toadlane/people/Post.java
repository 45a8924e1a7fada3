package coop.toadlane.people;

/** Brings letters to people: by SMTP where a mail server is configured, else to the console. */
public interface Post {

    /**
     * Takes the letter and returns at once. A letter that cannot be delivered is logged, without
     * its text, and not tried again.
     */
    void send(Letter letter);

    /** Hands the letter over and waits for the answer; throws nothing. */
    Delivery deliver(Letter letter);

    /** Whether letters come out on the console, so that a page may say where to look. */
    boolean toConsole();
}
