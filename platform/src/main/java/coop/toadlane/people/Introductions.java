package coop.toadlane.people;

import coop.toadlane.people.Links.Deed;
import coop.toadlane.people.Links.Link;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows somebody who is known by an e-mail address alone the way to a page of theirs. */
@Component
public class Introductions {
    /** How long the way to a new account stays open, in days; the address proves who comes. */
    public static final int DAYS = 14;

    private final People people;
    private final Links links;
    private final Site site;

    Introductions(People people, Links links, Site site) {
        this.people = people;
        this.links = links;
        this.site = site;
    }

    /**
     * A way to the page.
     *
     * @param known the account with this address, which signs in as ever; without one the address
     *     is a link that makes the account, once
     */
    public record Way(URI address, Optional<Person> known) {}

    public Way to(String page, String email, String name, Locale language, ZoneId zone) {
        var known = people.findByEmail(email);
        if (known.isPresent()) {
            return new Way(site.at(page), known);
        }
        var wanted =
                new Deed.SignUp(
                        name.substring(0, Math.min(name.length(), 200)),
                        People.folded(email),
                        language.getLanguage(),
                        zone.getId(),
                        null);
        var token = links.issue(new Link(wanted, Optional.of(page)), Duration.ofDays(DAYS));
        return new Way(site.at("/link/" + token), known);
    }
}
