package coop.toadlane.office;

/** What the clerk answers: done, with a receipt, or refused, with a reason. Nothing in between. */
public sealed interface Outcome {

    record Done(Receipt receipt) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
}
