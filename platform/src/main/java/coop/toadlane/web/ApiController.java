package coop.toadlane.web;

import coop.toadlane.office.Kind;
import coop.toadlane.office.Kinds;
import coop.toadlane.people.Site;
import coop.toadlane.words.Texts;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/** Tells people and programs how to use the API. */
@Controller
final class ApiController {
    private final OpenApi openApi;
    private final Kinds kinds;
    private final Texts texts;
    private final Site site;

    ApiController(OpenApi openApi, Kinds kinds, Texts texts, Site site) {
        this.openApi = openApi;
        this.kinds = kinds;
        this.texts = texts;
        this.site = site;
    }

    @GetMapping("/api")
    String page(Model model, Locale speaks) {
        var words = texts.in(speaks);
        model.addAttribute("server", site.at("/").toString().replaceFirst("/$", ""));
        model.addAttribute(
                "acts",
                ActsApi.offered(kinds).stream()
                        .collect(
                                Collectors.groupingBy(
                                        ApiController::room,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                kind ->
                                                        new ListedAct(
                                                                kind.name(),
                                                                OpenApi.summary(kind, words)),
                                                Collectors.toList()))));
        return "web/api";
    }

    private static String room(Kind<?> kind) {
        return kind.name().replaceAll("\\..*", "");
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> description(Locale speaks) {
        return ResponseEntity.ok()
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(openApi.document(texts.in(speaks)));
    }
}
