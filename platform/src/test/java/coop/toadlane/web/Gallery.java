package coop.toadlane.web;

import coop.toadlane.money.Currency;
import coop.toadlane.money.Money;
import coop.toadlane.pictures.BudgetShare;
import coop.toadlane.pictures.CapitalOverTime;
import coop.toadlane.pictures.ClassShare;
import coop.toadlane.pictures.SurplusFlow;
import coop.toadlane.pictures.SurplusFlow.Flow;
import coop.toadlane.pictures.SurplusFlow.Kind;
import coop.toadlane.pictures.VotePicture;
import coop.toadlane.words.Done;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every component and picture on pages of their own, to be looked at and examined; made up. */
final class Gallery {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Currency EUR = Currency.of("EUR");
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(ContentType.Html);
    private final Texts texts = new Texts();
    private final Stylesheet stylesheet = new Stylesheet();
    private final Frame frame;

    Gallery(String language) {
        this(language, true, new Done("You have voted for “A boat for the harbour”.", 412L));
    }

    private Gallery(String language, boolean inCoop, @Nullable Done done) {
        Place coop =
                new Place(
                        "ferry",
                        "Harbour Ferry Co-op",
                        ZoneId.of("Europe/Madrid"),
                        true,
                        Set.of("secretary"));
        frame =
                new Frame(
                        texts.in(language),
                        new Frame.Circumstances(
                                inCoop ? "/c/ferry/proposals/7" : "/",
                                null,
                                "csrf-token",
                                texts.languages(),
                                stylesheet.address(),
                                NOW,
                                inCoop ? new Onlooker("Rosa Quay", null) : null,
                                inCoop ? coop : null,
                                done,
                                true,
                                List.of(),
                                View.USUAL));
    }

    Stylesheet stylesheet() {
        return stylesheet;
    }

    /** Name to page. */
    Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("words", page("Words", words()));
        pages.put("forms", page("Forms", forms()));
        pages.put("pictures", page("Pictures", pictures()));
        Gallery outside = new Gallery(frame.language(), false, null);
        pages.put("door", outside.door(coops()));
        pages.put("empty-door", outside.door(List.of()));
        pages.put("error", outside.render("web/error", Map.of("kind", "404")));
        return pages;
    }

    private static List<FrameFacts.Coop> coops() {
        return List.of(
                new FrameFacts.Coop(
                        "ferry",
                        "Harbour Ferry Co-op",
                        "To run the ferries between the islands, by the people who crew them and the people who ride them."),
                new FrameFacts.Coop(
                        "lens",
                        "Lens & Light",
                        "To license its members’ photographs and share what they earn."));
    }

    private String door(List<FrameFacts.Coop> coops) {
        return render("web/door", Map.of("coops", coops));
    }

    private List<String> words() {
        List<String> all = new ArrayList<>();
        all.add(
                "<p class=lead>The meeting decides whether we buy a second boat. It closes "
                        + tag("countdown", "moment", NOW.plusSeconds(3 * 86_400))
                        + ".</p>");
        all.add(
                tag(
                        "whomay",
                        "who",
                        "vote",
                        "how",
                        "14 days’ notice, half of the members, more than two thirds of the votes cast."));
        all.add(
                tag(
                        "whomay",
                        "who",
                        "office",
                        "office",
                        "secretary",
                        "next",
                        "They are told at once; it usually takes two days."));
        all.add(
                "<div class=actions>"
                        + tag("link", "text", "Propose it", "href", "#")
                        + tag("action", "action", "/x", "text", "Sponsor it", "kind", "quiet")
                        + tag("action", "action", "/x", "text", "Withdraw", "kind", "loss")
                        + "</div>");
        all.add("<h2>What it changes</h2>");
        all.add(
                "<div>"
                        + tag(
                                "change",
                                "what",
                                "Notice of a meeting",
                                "before",
                                "14 clear days",
                                "after",
                                "10 clear days")
                        + tag(
                                "change",
                                "what",
                                "Threshold for large purchases",
                                "before",
                                "more than half of the votes cast",
                                "after",
                                "more than two thirds of the votes cast, and half of the crew")
                        + "</div>");
        all.add(
                "<blockquote class=agreed>The co-op buys the ferry “Marina” for no more than 84,000.00 euros and pays for it from the reserve for boats.</blockquote>");
        all.add(
                "<h2>What you own</h2><div class=figures>"
                        + tag(
                                "figure",
                                "value",
                                "€1,250.00",
                                "label",
                                "in your capital account",
                                "href",
                                "#",
                                "note",
                                "€62.50 of it since last year")
                        + tag("figure", "value", "5", "label", "shares, all paid", "href", "#")
                        + tag("figure", "value", "1", "label", "vote, like everybody")
                        + "</div>");
        all.add(
                tag(
                        "notice",
                        "kind",
                        "wait",
                        "title",
                        "Two things wait for you",
                        "content",
                        html(
                                "<p>A vote closes in 3 days, and a consent form wants your answer.</p>")));
        all.add(
                tag(
                        "notice",
                        "kind",
                        "loss",
                        "title",
                        "This cannot be undone",
                        "content",
                        html("<p>Who resigns gives up their vote from that day on.</p>")));
        all.add(
                tag(
                        "notice",
                        "kind",
                        "info",
                        "content",
                        html("<p>Unpaid shares carry no holding yet.</p>")));
        all.add(
                tag(
                        "invitation",
                        "title",
                        "No proposals yet",
                        "text",
                        "Here stands what members wish to decide together. Anyone can begin.",
                        "href",
                        "#",
                        "action",
                        "Write the first one"));
        all.add(
                tag(
                        "tabs",
                        "label",
                        "Proposals",
                        "views",
                        ordered("/a", "Open", "/b", "Carried", "/c", "Not carried"),
                        "current",
                        "/a"));
        all.add(
                tag(
                        "table",
                        "caption",
                        "Members of the crew",
                        "stack",
                        true,
                        "content",
                        html(
                                "<thead><tr><th scope=col>Member</th><th scope=col>Class</th><th scope=col class=number>Shares</th><th scope=col class=number>Paid</th></tr></thead><tbody><tr><th scope=row><a href='#'>Rosa Quay</a></th><td data-label=Class>Crew</td><td class=number data-label=Shares>5</td><td class=number data-label=Paid>€1,250.00</td></tr><tr><th scope=row><a href='#'>Ibrahim Strand</a></th><td data-label=Class>Riders</td><td class=number data-label=Shares>12</td><td class=number data-label=Paid>€300.00</td></tr></tbody><tfoot><tr><th scope=row>Together</th><td></td><td class=number data-label=Shares>17</td><td class=number data-label=Paid>€1,550.00</td></tr></tfoot>")));
        all.add(tag("pager", "page", 2, "pages", 7, "base", "?page="));
        all.add(
                "<div>"
                        + tag(
                                "details",
                                "summary",
                                "How this is counted",
                                "content",
                                html("<p>Half of the members on the roll must take part.</p>"))
                        + tag(
                                "details",
                                "summary",
                                "Who is on the roll",
                                "open",
                                true,
                                "content",
                                html("<p>Everyone who was a member on 1 November.</p>"))
                        + "</div>");
        return all;
    }

    private List<String> forms() {
        Mistakes wrong =
                new Mistakes()
                        .add("price", "Write the price as a number, such as 25.00.")
                        .add("class", "Choose a class.");
        String fields =
                tag(
                                "field",
                                "name",
                                "name",
                                "label",
                                "Name of the co-op",
                                "required",
                                true,
                                "value",
                                "Harbour Ferry Co-op",
                                "hint",
                                "As it stands in the public register.")
                        + tag(
                                "field",
                                "name",
                                "price",
                                "label",
                                "Price of a share",
                                "required",
                                true,
                                "value",
                                "cheap",
                                "inputmode",
                                "decimal",
                                "unit",
                                "EUR",
                                "mistakes",
                                wrong)
                        + tag(
                                "choices",
                                "name",
                                "class",
                                "label",
                                "Your class",
                                "options",
                                ordered("crew", "Crew", "rider", "Rider"),
                                "hints",
                                Map.of(
                                        "crew",
                                        "You work on the boats: one vote, and patronage by hours.",
                                        "rider",
                                        "You ride them: one vote, and patronage by tickets."),
                                "mistakes",
                                wrong,
                                "value",
                                "crew")
                        + tag(
                                "select",
                                "name",
                                "country",
                                "label",
                                "Country",
                                "options",
                                ordered("es", "Spain", "gb", "United Kingdom"),
                                "required",
                                true)
                        + tag("field", "name", "born", "label", "Date of birth", "type", "date")
                        + tag(
                                "textarea",
                                "name",
                                "why",
                                "label",
                                "Why you want to join",
                                "hint",
                                "A sentence or two is enough.")
                        + tag(
                                "checkbox",
                                "name",
                                "agree",
                                "label",
                                "I agree to the rulebook as it stands today",
                                "hint",
                                "You can read it first.")
                        + tag("button", "text", "Apply");
        return List.of(
                tag(
                        "steps",
                        "names",
                        List.of("Purpose", "Members", "Shares", "Decisions", "Surplus"),
                        "current",
                        3),
                tag("form", "action", "/x", "mistakes", wrong, "content", html(fields)),
                tag("whomay", "who", "you", "next", "The secretary answers within 14 days."));
    }

    private List<String> pictures() {
        return List.of(
                "<h2>Carried</h2>",
                        picture(
                                "vote",
                                "id",
                                "v1",
                                "picture",
                                new VotePicture(41, 12, 5, 86, 43, 36, true)),
                "<h2>Few took part</h2>",
                        picture(
                                "vote",
                                "id",
                                "v2",
                                "picture",
                                new VotePicture(300, 120, 30, 9_400, 940, 281, false)),
                "<h2>Flow</h2>", picture("flow", "picture", flow()),
                "<h2>Capital</h2>", picture("capital", "picture", capital()),
                "<h2>Budget</h2>", picture("budget", "picture", budget()),
                "<h2>Classes</h2>",
                        picture(
                                "classes",
                                "picture",
                                new ClassShare(
                                        List.of(
                                                new ClassShare.Part("Crew", 18, "#"),
                                                new ClassShare.Part("Riders", 64, "#"),
                                                new ClassShare.Part("Supporters", 4, "")))));
    }

    private static BudgetShare budget() {
        return new BudgetShare(
                List.of(
                        project(2, "A second van", 640_000, 41, true),
                        project(1, "Bicycle stands by the harbour", 210_000, 33, true),
                        project(4, "New jackets", 20_000, 12, true),
                        project(3, "A crèche", 380_000, 29, false)),
                new Money(1_000_000, EUR),
                false,
                58);
    }

    private static BudgetShare.Project project(
            int number, String name, long cost, long votes, boolean chosen) {
        return new BudgetShare.Project(number, name, new Money(cost, EUR), votes, chosen);
    }

    private static SurplusFlow flow() {
        return new SurplusFlow(
                List.of(
                        flow(Kind.INCOME, "Tickets", 8_140_000),
                        flow(Kind.INCOME, "Freight", 2_260_000)),
                List.of(flow(Kind.COST, "Running costs", 7_350_000)),
                List.of(
                        flow(Kind.RESERVE, "Legal reserve", 915_000),
                        flow(Kind.RESERVE, "Solidarity fund", 91_500),
                        flow(Kind.MEMBERS, "Members, in cash", 1_021_750),
                        flow(Kind.MEMBERS, "Members’ capital accounts", 1_021_750)),
                EUR);
    }

    private static Flow flow(Kind kind, String name, long minor) {
        return new Flow(kind, name, new Money(minor, EUR), "#");
    }

    private static CapitalOverTime capital() {
        return new CapitalOverTime(
                List.of(
                        point(2021, 25_000),
                        point(2022, 61_210),
                        point(2023, 58_000),
                        point(2024, 93_340),
                        point(2025, 118_750),
                        point(2026, 125_000)),
                LocalDate.of(2026, 11, 22));
    }

    private static CapitalOverTime.Point point(int year, long minor) {
        return new CapitalOverTime.Point(LocalDate.of(year, 3, 14), new Money(minor, EUR));
    }

    private String page(String title, List<String> parts) {
        Content content = html("<h1>" + title + "</h1>" + String.join("\n", parts));
        return render("frame", Map.of("title", title, "content", content));
    }

    private String tag(String name, Object... params) {
        return render("tag/" + name, ordered(params));
    }

    private String picture(String name, Object... params) {
        return render("pictures/" + name, ordered(params));
    }

    private String render(String template, Map<String, ?> params) {
        Map<String, Object> all = new LinkedHashMap<>(params);
        all.put("frame", frame);
        StringOutput out = new StringOutput();
        TEMPLATES.render(template + ".jte", all, out);
        return out.toString();
    }

    private static Content html(String text) {
        return output -> output.writeContent(text);
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> ordered(Object... pairs) {
        Map<String, T> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], (T) pairs[i + 1]);
        }
        return map;
    }
}
