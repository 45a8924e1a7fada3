package coop.toadlane.people;

import coop.toadlane.words.Mistakes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a person's own page together. */
@Component
class MyPages {

    /** Says that this session began with a letter's link, which is as good as the password. */
    private static final String BY_LINK = "toadlane.by-link";

    private final People people;
    private final AccessTokens tokens;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Choices choices;
    private final Site site;
    private final MailChoices mailChoices;

    MyPages(
            People people,
            AccessTokens tokens,
            Passkeys passkeys,
            Sessions sessions,
            Choices choices,
            Site site,
            MailChoices mailChoices) {
        this.people = people;
        this.tokens = tokens;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.choices = choices;
        this.site = site;
        this.mailChoices = mailChoices;
    }

    String show(Person person, HttpServletRequest request, Model model) {
        return show(person, request, model, "", new Mistakes());
    }

    /** The page with what is wrong with one of its forms. */
    String show(
            Person person,
            HttpServletRequest request,
            Model model,
            String wrongForm,
            Mistakes wrong) {
        var page =
                new MyPage(
                        person,
                        choices.languages(),
                        Choices.zones(),
                        asksOld(person, request),
                        sessions.count(person.id()),
                        tokens.of(person.id()),
                        passkeys(person),
                        letters(person),
                        site.offersPasskeys(request.getServerName()),
                        site.passkeyOrigin() + "/me",
                        wrongForm,
                        wrong);
        model.addAttribute("page", page);
        return "people/me";
    }

    private Map<Topic, Boolean> letters(Person person) {
        var refused = mailChoices.refused(person.id());
        var letters = new LinkedHashMap<Topic, Boolean>();
        Topic.chosen().forEach(topic -> letters.put(topic, !refused.contains(topic)));
        return letters;
    }

    boolean asksOld(Person person, HttpServletRequest request) {
        return people.passwordOf(person.email()).isPresent()
                && request.getSession().getAttribute(BY_LINK) == null;
    }

    static void cameByLink(HttpServletRequest request) {
        request.getSession().setAttribute(BY_LINK, true);
    }

    private List<MyPage.Passkey> passkeys(Person person) {
        return passkeys.of(person.id()).stream().map(MyPages::passkey).toList();
    }

    private static MyPage.Passkey passkey(CredentialRecord record) {
        return new MyPage.Passkey(
                record.getCredentialId().toBase64UrlString(),
                record.getLabel(),
                record.getCreated(),
                record.getLastUsed());
    }
}
