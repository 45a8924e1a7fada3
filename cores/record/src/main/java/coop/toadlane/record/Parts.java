package coop.toadlane.record;

import coop.toadlane.money.Destination;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Which account stands for what in a co-op's books, as its rulebook says. */
public final class Parts {
    /** The parts that accounts play, as they are named in the rules {@code accounts.<part>}. */
    public static final Set<String> NAMES =
            Set.of(
                    "bank",
                    "shares-due",
                    "share-capital-unpaid",
                    "share-capital",
                    "capital-accounts",
                    "surplus-payable",
                    "legal-reserve",
                    "collective-reserve",
                    "solidarity-fund",
                    "donations-payable",
                    "tax-payable",
                    "period-surplus");

    private final OfficeFold office;

    Parts(OfficeFold office) {
        this.office = office;
    }

    /** The account in which a closed period's surplus lies. */
    Optional<String> surplus() {
        return playing("period-surplus");
    }

    /** The account of a destination of the rule document. */
    Optional<String> of(Destination to) {
        return set("surplus.accounts." + to.kind().word() + "." + to.name())
                .or(() -> candidates(to).flatMap(part -> playing(part).stream()).findFirst());
    }

    /** The account that a figure of the rule document is the balance of. */
    Optional<String> figure(String name) {
        return set("surplus.figures." + name)
                .or(() ->
                        Stream.of(name, "share-" + name, name + "-reserve", name + "-fund")
                                .flatMap(part -> playing(part).stream())
                                .findFirst());
    }

    private static Stream<String> candidates(Destination to) {
        return switch (to.kind()) {
            case CASH -> Stream.of("surplus-payable");
            case CAPITAL -> Stream.of("capital-accounts");
            case DONATION -> Stream.of("donations-payable");
            case TAX -> Stream.of("tax-payable");
            case COLLECTIVE -> Stream.concat(named(to.name()), Stream.of("collective-reserve"));
            case RESERVE, FUND -> named(to.name());
            case EXPENSE, POOL -> Stream.of();
        };
    }

    private static Stream<String> named(String name) {
        return Stream.of(name, name + "-reserve", name + "-fund");
    }

    private Optional<String> playing(String part) {
        return NAMES.contains(part) ? set("accounts." + part) : Optional.empty();
    }

    private Optional<String> set(String key) {
        return office.rule(key).map(JsonNode::asString);
    }
}
