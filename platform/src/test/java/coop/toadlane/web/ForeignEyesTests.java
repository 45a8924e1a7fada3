package coop.toadlane.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.ToadlaneTest;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.MemberNo;
import coop.toadlane.people.Particulars;
import coop.toadlane.record.Json;
import coop.toadlane.surplus.Firms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of a co-op, seen by a stranger and by a member of another co-op. */
@ToadlaneTest
class ForeignEyesTests {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?::[^/]*)?}");
    private static final String CODEWORD = "Quartzite";

    /** What anybody may read of a co-op: never a name, an address or anybody's own words. */
    private static final Set<String> OPEN =
            Set.of(
                    "/c/{coop}",
                    "/c/{coop}/join",
                    "/c/{coop}/resolutions",
                    "/c/{coop}/surplus",
                    "/c/{coop}/surplus/periods/{number:\\d{1,9}}",
                    "/c/{coop}/rulebook",
                    "/c/{coop}/check",
                    "/c/{coop}/record.zip",
                    "/c/{coop}/checkpoint",
                    "/c/{coop}/tile/{*path}",
                    "/c/{coop}/minutes",
                    "/c/{coop}/minutes/{number}",
                    "/c/{coop}/minutes/{number}/receipt",
                    "/api/c/{coop}/applications", // one's own
                    "/api/c/{coop}/claims", // one's own
                    "/api/c/{coop}/record.zip",
                    "/api/c/{coop}/rulebook",
                    "/api/c/{coop}/surplus/periods");

    @Autowired private ApplicationContext house;
    @Autowired private JdbcClient db;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @LocalServerPort private int port;

    /** A co-op in which every kind of thing there is stands once, each with the word in it. */
    private Firms here() {
        var here =
                new Firms(
                        house,
                        List.of(CODEWORD + " Cabs", CODEWORD + " Hire", CODEWORD + " Vans"),
                        Map.of(
                                "method.ordinary",
                                "{\"noticeDays\":0,\"openDays\":1,\"delayDays\":0,"
                                        + "\"sponsors\":{\"number\":0}}",
                                "power.office.amendment",
                                "{\"by\":[\"decision:ordinary\"]}"));
        here.shareAYear();
        var words = house.getBean(Particulars.class).keepText(CODEWORD + " must grow");
        perform(
                here,
                "decisions.proposal/1",
                "{\"title\":\"Grow\",\"text\":\"Let us.\",\"acts\":[{\"kind\":"
                        + "\"office.amendment/1\",\"act\":{\"rules\":{\"coop.purpose\":\"Grow\"}}}]}");
        perform(
                here,
                "decisions.comment/1",
                "{\"proposal\":1,\"side\":\"FOR\",\"text\":\"%s\",\"commitment\":\"%s\"}"
                        .formatted(words.id(), words.commitment()));
        return here;
    }

    private void perform(Firms here, String kind, String fields) {
        var act = house.getBean(Kinds.class).act(new Draft(kind, Json.tree(fields)));
        assertThat(Firms.code(here.perform(Actor.member(new MemberNo(1)), act))).isEqualTo("done");
    }

    /** What the variables of a path may stand for. */
    private Map<String, String> variables(Firms here) {
        var list = UUID.randomUUID();
        db.sql(
                        "insert into member_lists (id, coop, member, uploaded, file) values (?, ?,"
                                + " 1, now(), ?)")
                .params(list, here.coop.slug(), "name\n" + CODEWORD)
                .update();
        db.sql(
                        """
                        insert into patronage_files (id, coop, member, uploaded, name, source, file)
                        values (?, ?, 1, now(), ?, '', ?)
                        """)
                .params(list, here.coop.slug(), CODEWORD, "name\n" + CODEWORD)
                .update();
        var all = new HashMap<String, String>();
        all.put("coop", here.coop.slug());
        all.put("number", "1");
        all.put("member", "2");
        all.put("place", "1");
        all.put("office", "treasurer");
        all.put("code", "1000");
        all.put("kind", "members.resignation");
        all.put("id", list.toString());
        all.put("path", "0/000");
        all.put("token", "t");
        all.put("stop", "t");
        all.put("option", "1");
        all.put("step", "identity");
        all.put("name", "nothing.css");
        return all;
    }

    private Set<String> routes(RequestMethod method) {
        var found = new TreeSet<String>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(info -> {
                    var methods = info.getMethodsCondition().getMethods();
                    if (methods.contains(method)) {
                        found.addAll(info.getPatternValues());
                    }
                });
        return found;
    }

    /** The address, or a failure that asks what to put for a variable nobody has thought of. */
    private static String filled(String route, Map<String, String> variables) {
        return VARIABLE.matcher(route)
                .replaceAll(found -> {
                    var value = variables.get(found.group(1));
                    assertThat(value).as("say above what %s in %s is", found, route).isNotNull();
                    return value;
                });
    }

    @Test
    void nobodyElseReadsAnythingPrivateOfACoop() {
        var here = here();
        var there = new Firms(house, List.of("Far Cabs"), Map.of());
        var variables = variables(here);
        var routes =
                routes(RequestMethod.GET).stream().filter(one -> one.contains("{coop}")).toList();
        assertThat(routes).hasSizeGreaterThan(50).containsAll(OPEN);
        var own = new Guest(port).signIn(here.email(1), Firms.PASSWORD);
        var stranger = new Guest(port);
        var neighbour = new Guest(port).signIn(there.email(1), Firms.PASSWORD);
        var faults = new ArrayList<String>();
        int telling = 0;
        for (var route : routes) {
            var path = filled(route, variables);
            if (own.get(path).text().contains(CODEWORD)) {
                telling++;
            }
            for (var guest : List.of(stranger, neighbour)) {
                var answer = guest.get(path);
                var who = (guest == stranger ? "a stranger" : "a neighbour") + " reads " + path;
                if (answer.text().contains(CODEWORD)) {
                    faults.add(who + " and sees a name");
                }
                var refused = Set.of(302, 303, 401, 403, 404).contains(answer.status());
                if (!refused && !(OPEN.contains(route) && answer.status() == 200)) {
                    faults.add(who + ": " + answer.status());
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(telling).as("pages that show a name to those who may see it").isGreaterThan(15);
    }

    @Test
    void whatIsAnothersIsNotFoundUnderOnesOwnCoop() {
        var here = here();
        var there = new Firms(house, List.of("Far Cabs"), Map.of());
        var variables = variables(here);
        variables.put("coop", there.coop.slug());
        variables.put("number", "3");
        variables.put("member", "3");
        var neighbour = new Guest(port).signIn(there.email(1), Firms.PASSWORD);
        for (var route : routes(RequestMethod.GET)) {
            if (route.contains("{coop}")) {
                var answer = neighbour.get(filled(route, variables));
                assertThat(answer.text()).as(route).doesNotContain(CODEWORD);
                assertThat(answer.status()).as(route).isLessThan(500);
            }
        }
    }

    @Test
    void nobodyElseChangesAnythingOfACoop() {
        var here = here();
        var there = new Firms(house, List.of("Far Cabs"), Map.of());
        var variables = variables(here);
        var before = minutes(here);
        var stranger = new Guest(port);
        var neighbour = new Guest(port).signIn(there.email(1), Firms.PASSWORD);
        stranger.get("/sign-in");
        for (var route : routes(RequestMethod.POST)) {
            if (route.contains("{coop}")) {
                for (var guest : List.of(stranger, neighbour)) {
                    var answer = guest.post(filled(route, variables), Map.of("key", "k"));
                    assertThat(answer.text()).as(route).doesNotContain(CODEWORD);
                    assertThat(answer.status()).as(route).isBetween(300, 499);
                }
            }
        }
        assertThat(minutes(here)).isEqualTo(before);
    }

    private long minutes(Firms here) {
        return db.sql("select size from heads where coop = ?")
                .param(here.coop.slug())
                .query(Long.class)
                .single();
    }

    /**
     * A mail program presses it, which has no token of ours; the address is the secret (RFC 8058).
     */
    private static final String ONE_CLICK = "/letters/{stop}";

    @Test
    void noFormIsTakenWithoutItsToken() {
        var here = new Firms(house, List.of("Near Cabs"), Map.of());
        var variables = variables(here);
        var own = new Guest(port).signIn(here.email(1), Firms.PASSWORD);
        int forms = 0;
        for (var route : routes(RequestMethod.POST)) {
            if (!route.startsWith("/api/") && !route.equals(ONE_CLICK)) {
                var answer = own.postBare(filled(route, variables), Map.of("key", "k"));
                assertThat(answer.status()).as(route).isEqualTo(403);
                assertThat(answer.text()).as(route).contains("This form has expired");
                forms++;
            }
        }
        assertThat(forms).isGreaterThan(40);
    }

    @Test
    void everyAnswerCarriesTheGuardsOfAPage() {
        var here = here();
        var variables = variables(here);
        var paths = new ArrayList<String>();
        routes(RequestMethod.GET).forEach(route -> paths.add(filled(route, variables)));
        paths.addAll(
                List.of("/no-such-page", "/js/passkey.js", "/mark.svg", "/c/%C3%A9", "/a;b=c"));
        var own = new Guest(port).signIn(here.email(1), Firms.PASSWORD);
        for (var guest : List.of(own, new Guest(port))) {
            for (var path : paths) {
                var answer = guest.get(path);
                assertThat(answer.status()).as(path).isLessThan(500);
                assertThat(answer.header("Content-Security-Policy"))
                        .as(path)
                        .hasValue(Security.CONTENT_POLICY);
                assertThat(answer.header("X-Content-Type-Options")).as(path).hasValue("nosniff");
                assertThat(answer.header("X-Frame-Options")).as(path).hasValue("DENY");
                assertThat(answer.header("Referrer-Policy")).as(path).hasValue("same-origin");
                assertThat(answer.header("Permissions-Policy")).as(path).isPresent();
            }
        }
        assertThat(Security.CONTENT_POLICY).doesNotContain("unsafe").contains("default-src 'none'");
    }
}
