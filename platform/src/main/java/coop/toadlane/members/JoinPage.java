package coop.toadlane.members;

import coop.toadlane.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What stands on the page on which one becomes a member.
 *
 * @param chosen the class that is chosen so far; empty for none
 * @param as {@code person} or {@code organisation}
 * @param agreed the ids of the consents ticked so far
 * @param organisations whether any class takes organisations
 * @param admission who admits: automatic, office or decision
 */
public record JoinPage(
        String coop,
        String name,
        String purpose,
        boolean member,
        List<Offer> offers,
        String chosen,
        String as,
        List<Text> texts,
        List<String> agreed,
        boolean persons,
        boolean organisations,
        String admission,
        long notice,
        @Nullable Claim claim) {

    /**
     * A class and what it takes to be in it.
     *
     * @param shares what must be held, one line for each class of shares
     */
    public record Offer(
            String id, String name, String about, long votes, List<ShareOffer> shares) {}

    /** A class of shares that members of a class may hold. */
    public record ShareOffer(String name, long minimum, long priceMinor, String currency) {}

    /** A line of the register that has the visitor's e-mail address and nobody signs in for. */
    public record Claim(String number, String name) {}

    /** A text to agree to. */
    public record Text(String id, String title, String text, String version, boolean required) {}

    static JoinPage of(Seat seat, Map<String, String> typed, @Nullable Claim claim) {
        var rulebook = seat.rulebook();
        var classes = MemberClass.all(rulebook);
        var shares = rulebook.below("shares.class.");
        var offers =
                classes.values().stream()
                        .map(one ->
                                new Offer(
                                        one.id(),
                                        one.name(),
                                        one.about(),
                                        one.votes(),
                                        shares(one.id(), shares, seat.house().currency())))
                        .toList();
        var first = offers.size() == 1 ? offers.getFirst().id() : "";
        return new JoinPage(
                seat.coop().slug(),
                seat.house().name(),
                seat.house().purpose(),
                seat.isMember(),
                offers,
                typed.getOrDefault("memberClass", first),
                typed.getOrDefault("as", "person"),
                ConsentText.all(rulebook).stream()
                        .map(text ->
                                new Text(
                                        text.id(),
                                        text.title(),
                                        text.text(),
                                        text.version(),
                                        text.required()))
                        .toList(),
                typed.keySet().stream()
                        .filter(key -> key.startsWith("consent-"))
                        .map(key -> key.substring("consent-".length()))
                        .toList(),
                classes.values().stream().anyMatch(MemberClass::person),
                classes.values().stream().anyMatch(MemberClass::organisation),
                rulebook.text(MemberRules.ADMISSION),
                rulebook.integer(MemberRules.NOTICE),
                claim);
    }

    private static List<ShareOffer> shares(
            String memberClass, Map<String, JsonNode> shares, String currency) {
        return shares.values().stream()
                .filter(share -> mayHold(share.path("holders"), memberClass))
                .filter(share -> share.path("minimum").asLong(0) > 0)
                .map(share ->
                        new ShareOffer(
                                share.path("name").asString(""),
                                share.path("minimum").asLong(0),
                                share.path("price").asLong(0),
                                share.path("currency").asString(currency)))
                .toList();
    }

    private static boolean mayHold(JsonNode holders, String memberClass) {
        if (!holders.isArray() || holders.isEmpty()) {
            return true;
        }
        for (var holder : holders) {
            if (holder.asString("").equals(memberClass)) {
                return true;
            }
        }
        return false;
    }

    /** The key of the sentence that says what happens to an application. */
    public String next() {
        return "members.join.next." + admission;
    }

    /** Who can join: a person, or an organisation somebody acts for. */
    public Map<String, String> who(Words words) {
        var who = new LinkedHashMap<String, String>();
        who.put("person", words.t("members.join.as.person"));
        who.put("organisation", words.t("members.join.as.organisation"));
        return who;
    }

    /** The classes to choose from. */
    public Map<String, String> options() {
        return offers.stream()
                .collect(
                        Collectors.toMap(
                                Offer::id, Offer::name, (one, _) -> one, LinkedHashMap::new));
    }
}
