/**
 * Money, apportionment and the distribution of surplus: exact and pure.
 *
 * <p>{@link RuleDocument#read} reads the rules, {@link Patronage.Builder} gathers who did what,
 * {@link RuleDocument#distribute} gives a {@link Distribution} or says why not, and {@link Phrases}
 * with {@link Wording} say both in words.
 */
@NullMarked
package coop.toadlane.money;

import org.jspecify.annotations.NullMarked;
