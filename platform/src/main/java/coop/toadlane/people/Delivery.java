package coop.toadlane.people;

/** What became of a letter that was handed to a mail server. */
public sealed interface Delivery {

    record Accepted() implements Delivery {}

    /** It will never be taken; {@code fault} names a text {@code notices.fault.FAULT}. */
    record Refused(String fault) implements Delivery {}

    /** It may be taken later. */
    record Later(String fault) implements Delivery {}
}
