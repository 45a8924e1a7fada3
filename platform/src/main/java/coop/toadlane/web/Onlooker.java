package coop.toadlane.web;

import org.jspecify.annotations.Nullable;

/**
 * The signed-in person as the frame needs them.
 *
 * @param name the name they wish to be shown
 * @param language the tag of the language they chose, or null if they chose none
 */
public record Onlooker(String name, @Nullable String language) {}
