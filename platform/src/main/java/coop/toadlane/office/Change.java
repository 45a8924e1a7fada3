package coop.toadlane.office;

/**
 * What an act will change, before and after, for those who decide on it.
 *
 * @param what a text's key naming the thing, such as {@code office.rule.notice}, or plain words
 * @param before as it stands now, in words; empty when there is nothing yet
 * @param after as it will stand; empty when it will be gone
 */
public record Change(String what, String before, String after) {}
