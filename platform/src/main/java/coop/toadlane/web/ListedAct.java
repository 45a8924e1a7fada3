package coop.toadlane.web;

/**
 * A kind of act as the page about the API lists it.
 *
 * @param summary what it does, in the reader's language
 */
public record ListedAct(String name, String summary) {}
