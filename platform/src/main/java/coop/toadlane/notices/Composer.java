package coop.toadlane.notices;

import coop.toadlane.decisions.Announcements;
import coop.toadlane.decisions.Matter;
import coop.toadlane.decisions.Proposals;
import coop.toadlane.office.Coops;
import coop.toadlane.people.Introductions;
import coop.toadlane.people.Letter;
import coop.toadlane.people.Person;
import coop.toadlane.people.Site;
import coop.toadlane.people.Topic;
import coop.toadlane.words.Texts;
import coop.toadlane.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes letters, in the words of whoever reads them. */
@Component
class Composer {
    private static final String KEYS = "notices.letter.";
    private final Announcements announcements;
    private final Coops coops;
    private final Texts texts;
    private final Introductions introductions;
    private final Site site;

    Composer(
            Announcements announcements,
            Coops coops,
            Texts texts,
            Introductions introductions,
            Site site) {
        this.announcements = announcements;
        this.coops = coops;
        this.texts = texts;
        this.introductions = introductions;
        this.site = site;
    }

    /** Null when what it tells of no longer holds: the text was replaced, or it is over. */
    @Nullable Letter letter(Mail mail, Addressee to) {
        if (mail.topic() == Topic.INVITATION) {
            return to.person() == null ? invitation(mail, to) : null;
        }
        var words = texts.in(to.language()).at(to.zone());
        var coop = coops.find(mail.coop()).orElseThrow().name();
        var lines = new ArrayList<String>();
        lines.add(words.t(KEYS + "hello", to.name()));
        var key = KEYS + mail.topic().key();
        if (mail.proposal() == null) {
            lines.add(words.t(key, coop));
            lines.add(site.at(path(mail)).toString());
            lines.add(footer(mail, words));
            return new Letter(
                    to.email(), words.t(key + ".subject", coop), text(lines), headers(mail));
        }
        var matter = announcements.matter(mail.coop(), mail.proposal()).orElseThrow();
        var said = new Proposal(matter, words).said(mail, coop);
        if (said.isEmpty()) {
            return null;
        }
        lines.addAll(said);
        lines.add(site.at(Proposals.href(mail.coop(), mail.proposal())).toString());
        lines.add(footer(mail, words));
        return new Letter(
                to.email(),
                words.t(key + ".subject", coop, matter.title()),
                text(lines),
                headers(mail));
    }

    /** To somebody without an account: a link that makes it and leads to their membership. */
    private Letter invitation(Mail mail, Addressee to) {
        var page = "/c/" + mail.coop() + "/join";
        var way = introductions.to(page, to.email(), to.name(), to.language(), to.zone());
        var words = texts.in(way.known().map(Person::language).orElse(to.language()));
        var coop = coops.find(mail.coop()).orElseThrow().name();
        var key = KEYS + "invitation";
        var lines =
                List.of(
                        words.t(KEYS + "hello", to.name()),
                        words.t(key, coop, mail.member().toString(), site.host()),
                        words.t(
                                key + (way.known().isPresent() ? ".known" : ".new"),
                                Introductions.DAYS),
                        way.address().toString(),
                        "-- \n" + words.t(key + ".once", coop));
        return new Letter(to.email(), words.t(key + ".subject", coop), text(lines), headers(mail));
    }

    private static String text(List<String> lines) {
        return String.join("\n\n", lines) + "\n";
    }

    private static String path(Mail mail) {
        return switch (mail.topic()) {
            case ALLOTMENT -> "/c/" + mail.coop() + "/surplus";
            case ADMISSION, OFFICE, INVITATION, NOTICE, OPENING, EXTENSION, RESULT, STAY ->
                    "/c/" + mail.coop() + "/home";
        };
    }

    private String footer(Mail mail, Words words) {
        return "-- \n"
                + (mail.topic().owed()
                        ? words.t(KEYS + "owed", site.at("/me").toString())
                        : words.t(KEYS + "chosen", site.at(stop(mail)).toString()));
    }

    static String stop(Mail mail) {
        return "/letters/" + mail.stop();
    }

    /** As mail programs want them (RFC 2369, RFC 8058, RFC 3834). */
    private Map<String, String> headers(Mail mail) {
        var headers = new TreeMap<String, String>();
        headers.put(
                "Message-ID",
                "<%s.%d.%d.%s@%s>"
                        .formatted(
                                mail.coop(),
                                mail.minute(),
                                mail.place(),
                                mail.member(),
                                site.host()));
        headers.put("Auto-Submitted", "auto-generated");
        if (mail.topic().owed()) {
            headers.put("List-Unsubscribe", "<" + site.at("/me") + ">");
        } else {
            headers.put("List-Unsubscribe", "<" + site.at(stop(mail)) + ">");
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return headers;
    }

    /** What a letter says of a proposal. */
    private final class Proposal {
        private final Matter matter;
        private final Words words;

        Proposal(Matter matter, Words words) {
            this.matter = matter;
            this.words = words;
        }

        /** Nothing, when it no longer holds. */
        List<String> said(Mail mail, String coop) {
            var notice = matter.notice();
            var closing = matter.closing();
            var topic = mail.topic();
            if (notice == null) {
                return List.of();
            }
            var key = KEYS + topic.key();
            return switch (topic) {
                case NOTICE ->
                        notice.minute() == mail.minute() && closing == null
                                ? noticed(notice, coop)
                                : List.of();
                case OPENING, EXTENSION ->
                        closing == null
                                ? List.of(
                                        words.t(key, coop, matter.title()),
                                        words.t(KEYS + "closes", words.time(notice.closes())))
                                : List.of();
                case RESULT ->
                        List.of(
                                words.t(key, coop, matter.title()),
                                String.join("\n", announcements.verdict(matter, words)));
                case STAY -> stayed(key, coop);
                case ADMISSION, ALLOTMENT, OFFICE, INVITATION ->
                        throw new IllegalStateException(topic + " is about no proposal");
            };
        }

        private List<String> noticed(Matter.Notice notice, String coop) {
            var lines = new ArrayList<String>();
            lines.add(words.t(KEYS + "notice", coop));
            lines.add(matter.title());
            lines.add(matter.text());
            var changes = announcements.changes(matter, words);
            if (!changes.isEmpty()) {
                lines.add(words.t(KEYS + "changes") + "\n" + bullets(changes));
            }
            lines.add(
                    words.t(KEYS + "opens", words.time(notice.opens()))
                            + "\n"
                            + words.t(KEYS + "closes", words.time(notice.closes())));
            lines.add(words.t(KEYS + "how") + "\n" + bullets(announcements.how(matter, words)));
            return lines;
        }

        private List<String> stayed(String key, String coop) {
            var stay = matter.stay();
            return stay == null
                    ? List.of()
                    : List.of(
                            words.t(key, coop, matter.title(), words.time(stay.until())),
                            stay.reason(),
                            words.t(KEYS + "revoke"));
        }

        private static String bullets(List<String> lines) {
            return "- " + String.join("\n- ", lines);
        }
    }
}
