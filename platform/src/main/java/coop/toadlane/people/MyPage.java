package coop.toadlane.people;

import coop.toadlane.people.AccessTokens.AccessToken;
import coop.toadlane.words.Mistakes;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A person's own page.
 *
 * @param asksOld whether a new password needs the old one with it
 * @param sessions in how many browsers they are signed in
 * @param letters those they can choose, and whether they get them
 * @param offersPasskeys whether this browser can use passkeys under the address it is at
 * @param passkeyAddress where passkeys work
 * @param wrongForm the form the mistakes belong to
 */
public record MyPage(
        Person person,
        Map<String, String> languages,
        Map<String, String> zones,
        boolean asksOld,
        int sessions,
        List<AccessToken> tokens,
        List<Passkey> passkeys,
        Map<Topic, Boolean> letters,
        boolean offersPasskeys,
        String passkeyAddress,
        String wrongForm,
        Mistakes wrong) {

    /** A passkey as its owner knows it. */
    public record Passkey(String id, String label, Instant created, Instant lastUsed) {}

    /** What is wrong with this form; nothing, if it is another that was sent. */
    public Mistakes mistakes(String form) {
        return form.equals(wrongForm) ? wrong : new Mistakes();
    }
}
