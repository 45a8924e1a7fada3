package coop.toadlane.people;

/** Who looks at a page: a controller takes one as an argument. */
public sealed interface Visitor {

    /** Somebody we know, by session or by access token. */
    record SignedIn(Person person) implements Visitor {}

    /** Anybody else. */
    record Stranger() implements Visitor {}
}
