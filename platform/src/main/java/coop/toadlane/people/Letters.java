package coop.toadlane.people;

import coop.toadlane.people.Links.Deed;
import coop.toadlane.people.Links.Link;
import coop.toadlane.words.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes the letters of signing up and in. All of it happens behind the reader's back, so that a
 * known and an unknown address are answered alike and equally fast.
 */
@Component
class Letters implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final People people;
    private final Links links;
    private final Post post;
    private final Site site;
    private final Texts texts;
    private final ExecutorService desk =
            Executors.newFixedThreadPool(2, Thread.ofVirtual().name("letters-", 0).factory());

    Letters(People people, Links links, Post post, Site site, Texts texts) {
        this.people = people;
        this.links = links;
        this.post = post;
        this.site = site;
        this.texts = texts;
    }

    /** A link to come in, if the address is known; else nothing. */
    void signIn(String email, Optional<String> wayBack) {
        behind(() ->
                people.findByEmail(email)
                        .ifPresent(person ->
                                write(
                                        "sign_in",
                                        person.language(),
                                        person.name(),
                                        new Deed.SignIn(person.id(), person.email()),
                                        wayBack)));
    }

    /** A link to confirm the new account; to somebody we know, a link to come in. */
    void signUp(Deed.SignUp wanted, Optional<String> wayBack) {
        behind(() -> {
            var known = people.findByEmail(wanted.email());
            if (known.isPresent()) {
                var person = known.get();
                var deed = new Deed.SignIn(person.id(), person.email());
                write("known", person.language(), person.name(), deed, wayBack);
            } else {
                var language = Locale.of(wanted.language());
                write("sign_up", language, wanted.name(), wanted, wayBack);
            }
        });
    }

    /** A link to confirm a new address, sent to that address. */
    void newEmail(Person person, String email) {
        behind(() -> {
            if (people.findByEmail(email).isEmpty()) {
                var deed = new Deed.NewEmail(person.id(), email);
                write("new_email", person.language(), person.name(), deed, Optional.of("/me"));
            }
        });
    }

    /** Tells the address of before, and lets its reader take the change back. */
    void addressChanged(Person before) {
        behind(() -> {
            var deed = new Deed.OldEmail(before.id(), before.email());
            write("old_email", before.language(), before.name(), deed, Optional.of("/me"));
        });
    }

    /** Tells that there is a new password. */
    void passwordChanged(Person person) {
        behind(() -> tell("password", person, site.at("/sign-in").toString()));
    }

    /** Tells of a new passkey. */
    void passkeyAdded(Person person, String label) {
        behind(() -> tell("passkey", person, site.at("/me").toString(), label));
    }

    /** Tells, for the last time, that the account is closed. */
    void closed(Person person) {
        behind(() -> tell("closed", person, ""));
    }

    @Override
    public void close() {
        desk.close();
    }

    private void tell(String kind, Person person, String address, String... more) {
        var words = texts.in(person.language());
        var subject = words.t("people.letter." + kind + ".subject", site.host());
        var with = Stream.concat(Stream.of(person.name(), address, site.host()), Stream.of(more));
        var text = words.t("people.letter." + kind + ".text", with.toArray());
        post.send(new Letter(person.email(), subject, text));
    }

    private void write(
            String kind, Locale language, String name, Deed deed, Optional<String> wayBack) {
        var to =
                switch (deed) {
                    case Deed.SignIn(_, var email) -> email;
                    case Deed.SignUp wanted -> wanted.email();
                    case Deed.NewEmail(_, var email) -> email;
                    case Deed.OldEmail(_, var email) -> email;
                };
        var address = site.at("/link/" + links.issue(new Link(deed, wayBack)));
        var words = texts.in(language);
        var subject = words.t("people.letter." + kind + ".subject", site.host());
        var text = words.t("people.letter." + kind + ".text", name, address, site.host());
        post.send(new Letter(to, subject, text));
    }

    private void behind(Runnable work) {
        desk.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                LOG.error("couldn't write a letter", failure);
            }
        });
    }
}
