package coop.toadlane.office;

/**
 * One typed thing a co-op does, as it is asked for: a record, so that it can be minuted, proposed
 * and replayed. What it means is said by its {@link Kind}.
 */
public interface Act {}
