package coop.toadlane.web;

import coop.toadlane.money.Money;
import coop.toadlane.words.Done;
import coop.toadlane.words.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every page has in hand: its language, who is looking, the co-op they look at, and what they
 * have just done. One per request; every template takes it as {@code @param Frame frame}.
 */
public final class Frame {
    private final Words words;
    private final Words told;
    private final Circumstances here;

    /**
     * The circumstances of one request.
     *
     * @param path the path asked for, without its query
     * @param query the query as it was sent, or null
     * @param csrf the token every form sends back; empty where nothing is signed in or guarded
     * @param languages the tags of all languages spoken here
     * @param stylesheet the address of the stylesheet
     * @param view how this reader wants pages to be shown
     */
    public record Circumstances(
            String path,
            @Nullable String query,
            String csrf,
            List<String> languages,
            String stylesheet,
            Instant now,
            @Nullable Onlooker onlooker,
            @Nullable Place coop,
            @Nullable Done done,
            boolean demo,
            List<Players.Player> players,
            View view) {}

    public Frame(Words words, Circumstances here) {
        this.words = here.coop() == null ? words : words.at(here.coop().zone());
        this.told = here.view().zone() == null ? this.words : words.at(here.view().zone());
        this.here = here;
    }

    /** The text under this key, with its placeholders filled. */
    public String t(String key, Object... with) {
        return words.t(key, with);
    }

    public boolean has(String key) {
        return words.has(key);
    }

    public Words words() {
        return words;
    }

    /** An amount with its currency. */
    public String money(Money amount) {
        return words.money(amount);
    }

    /** An amount in minor units with its currency. */
    public String money(long minor, String currency) {
        return words.money(minor, currency);
    }

    public String number(long number) {
        return words.number(number);
    }

    public String number(BigDecimal number) {
        return words.number(number);
    }

    /** A part of a whole, rounded down to a tenth of a percent. */
    public String percent(long part, long whole) {
        return words.percent(part, whole);
    }

    public String date(LocalDate date) {
        return words.date(date);
    }

    /** The day of a moment, in the co-op's zone. */
    public String day(Instant moment) {
        return words.day(moment);
    }

    /** A moment with its zone, in the zone the reader chose, else the co-op's. */
    public String time(Instant moment) {
        return told.time(moment);
    }

    /** The same without its zone, which stands at the foot of the page. */
    public String moment(Instant moment) {
        return told.moment(moment);
    }

    /** The zone times are told in: "New York time". */
    public String zone() {
        return told.zone();
    }

    /** How far a moment is from the moment of this request: "in 3 days". */
    public String until(Instant moment) {
        return words.until(moment, here.now());
    }

    /** The moment of this request. */
    public Instant now() {
        return here.now();
    }

    public String csrf() {
        return here.csrf();
    }

    /** A fresh idempotency key for a form that is about to be shown. */
    public String key() {
        return UUID.randomUUID().toString();
    }

    public String path() {
        return here.path();
    }

    /** The address of this page, to come back to. */
    public String address() {
        return here.query() == null ? here.path() : here.path() + "?" + here.query();
    }

    public String language() {
        return words.language();
    }

    public List<String> languages() {
        return here.languages();
    }

    /** What a language calls itself. */
    public String name(String language) {
        return words.nameOf(language);
    }

    /** The ids of what describes a field, for aria-describedby; null if nothing does. */
    public static @Nullable String describedBy(String field, boolean hint, boolean mistake) {
        String about =
                (hint ? "f-" + field + "-hint " : "") + (mistake ? "f-" + field + "-mistake" : "");
        return about.isEmpty() ? null : about.strip();
    }

    public @Nullable Onlooker onlooker() {
        return here.onlooker();
    }

    public @Nullable Place coop() {
        return here.coop();
    }

    /** What the visitor has just done, told once. */
    public @Nullable Done done() {
        return here.done();
    }

    /** The address of the one stylesheet, which changes when the styles change. */
    public String stylesheet() {
        return here.stylesheet();
    }

    public boolean demo() {
        return here.demo();
    }

    /** Whom a visitor of the demo may play. */
    public List<Players.Player> players() {
        return here.players();
    }

    /** "day" or "night" if the reader wants one of them always, else null. */
    public @Nullable String light() {
        return here.view().light();
    }

    /** The places of the bar and of the side list, for this visitor. */
    public Nav nav() {
        return new Nav(here.coop(), here.path());
    }
}
