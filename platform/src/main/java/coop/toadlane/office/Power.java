package coop.toadlane.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may perform a kind of act, as the rulebook says it under {@code power.<kind>}: any of
 *
 * <ul>
 *   <li>{@code anyone}: members and guests alike,
 *   <li>{@code member}: any member,
 *   <li>{@code self}: the member it is about, and nobody for another,
 *   <li>{@code office:NAME}: whoever holds the office,
 *   <li>{@code decision:METHOD}: a proposal carried by that method of the rulebook,
 *   <li>{@code rule}: the clerk, when a date has come.
 * </ul>
 */
public record Power(List<String> holders) {

    public Power {
        holders = List.copyOf(holders);
    }

    public static Power of(String... holders) {
        return new Power(List.of(holders));
    }

    public boolean anyone() {
        return holders.contains("anyone");
    }

    public boolean member() {
        return holders.contains("member");
    }

    public boolean self() {
        return holders.contains("self");
    }

    public boolean rule() {
        return holders.contains("rule");
    }

    /** The offices that hold it. */
    public List<String> offices() {
        return after("office:");
    }

    /** The decision method by which it can be proposed, if it can. */
    public @Nullable String decision() {
        var methods = after("decision:");
        return methods.isEmpty() ? null : methods.getFirst();
    }

    private List<String> after(String prefix) {
        return holders.stream()
                .filter(holder -> holder.startsWith(prefix))
                .map(holder -> holder.substring(prefix.length()))
                .toList();
    }
}
