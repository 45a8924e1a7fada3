package coop.toadlane.web;

import coop.toadlane.office.Kind;
import coop.toadlane.office.Kinds;
import coop.toadlane.people.Site;
import coop.toadlane.words.Words;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes the API as OpenAPI 3.1 has it: one path for each kind of act, from its record, and one
 * for everything else that answers under {@code /api}, from the controllers themselves.
 */
@Component
class OpenApi {
    static final String VERSION = "3.1.0";
    private static final String PROBLEM = "#/components/responses/Problem";
    private static final String CALL = "api.call.";
    private static final String JSON = "application/json";

    private final Kinds kinds;
    private final Endpoints endpoints;
    private final Site site;

    OpenApi(Kinds kinds, Endpoints endpoints, Site site) {
        this.kinds = kinds;
        this.endpoints = endpoints;
        this.site = site;
    }

    ObjectNode document(Words words) {
        var schemas = new Schemas(words);
        var paths = new TreeMap<String, ObjectNode>();
        for (var kind : ActsApi.offered(kinds)) {
            paths.put(
                    ActsApi.PATH.replace("{kind}", kind.name()),
                    Schemas.object().set("post", act(kind, schemas, words)));
        }
        for (var endpoint : endpoints.all()) {
            paths.computeIfAbsent(endpoint.path(), _ -> Schemas.object())
                    .set(endpoint.method(), other(endpoint, schemas, words));
        }
        var document = Schemas.object().put("openapi", VERSION);
        document.putObject("info")
                .put("title", "Toadlane")
                .put("version", "1")
                .put("description", words.t("api.about"));
        document.putArray("servers").addObject().put("url", site.at("/").toString());
        document.putArray("security").addObject().putArray("bearer");
        paths.forEach(document.putObject("paths")::set);
        components(document.putObject("components"), schemas, words);
        return document;
    }

    /** What an act is called to people; its bare name where nobody has given it one. */
    static String summary(Kind<?> kind, Words words) {
        var key = "kind." + kind.name();
        return words.has(key) ? words.t(key) : kind.name();
    }

    private static ObjectNode act(Kind<?> kind, Schemas schemas, Words words) {
        var operation =
                Schemas.object()
                        .put("operationId", kind.name())
                        .put("summary", summary(kind, words));
        operation.putArray("tags").add(kind.name().replaceAll("\\..*", ""));
        var parameters = operation.putArray("parameters");
        parameters.addObject().put("$ref", "#/components/parameters/coop");
        parameters.addObject().put("$ref", "#/components/parameters/key");
        var body = operation.putObject("requestBody").put("required", true);
        body.set("content", content(JSON, schemas.of(kind.type())));
        var responses = operation.putObject("responses");
        responses
                .putObject("201")
                .put("description", words.t("api.done"))
                .set("content", content(JSON, schemas.of(ActsApi.Receipted.class)));
        for (var status : new String[] {"400", "401", "403", "404", "409", "422"}) {
            responses.putObject(status).put("$ref", PROBLEM);
        }
        return operation;
    }

    private static ObjectNode other(Endpoints.Endpoint endpoint, Schemas schemas, Words words) {
        var key = CALL + endpoint.id();
        var said = words.has(key) ? words.t(key) : endpoint.id();
        var operation = Schemas.object().put("operationId", endpoint.id()).put("summary", said);
        if (Security.isOpen(endpoint.method(), endpoint.path())) {
            operation.putArray("security");
        }
        operation.putArray("tags").add(endpoint.room());
        var parameters = operation.putArray("parameters");
        for (var parameter : endpoint.parameters()) {
            parameters
                    .addObject()
                    .put("name", parameter.name())
                    .put("in", parameter.in())
                    .put("required", parameter.required())
                    .set("schema", parameter.schema(schemas));
        }
        endpoint.body()
                .ifPresent(body ->
                        operation
                                .putObject("requestBody")
                                .put("required", true)
                                .set("content", content(endpoint.takes(), schemas.of(body))));
        if (!endpoint.files().isEmpty()) {
            operation
                    .putObject("requestBody")
                    .put("required", true)
                    .set("content", content(endpoint.takes(), files(endpoint)));
        }
        var responses = operation.putObject("responses");
        var answer = responses.putObject("get".equals(endpoint.method()) ? "200" : "2XX");
        answer.put("description", said);
        answer.set("content", content(endpoint.gives(), schemas.of(endpoint.answer())));
        responses.putObject("default").put("$ref", PROBLEM);
        return operation;
    }

    private static ObjectNode files(Endpoints.Endpoint endpoint) {
        var form = Schemas.object().put("type", "object");
        var parts = form.putObject("properties");
        for (var file : endpoint.files()) {
            parts.putObject(file).put("type", "string").put("format", "binary");
        }
        var required = form.putArray("required");
        endpoint.files().forEach(required::add);
        return form;
    }

    private static void components(ObjectNode components, Schemas schemas, Words words) {
        components
                .putObject("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", words.t("api.bearer"));
        var parameters = components.putObject("parameters");
        parameters
                .putObject("coop")
                .put("name", "coop")
                .put("in", "path")
                .put("required", true)
                .put("description", words.t("api.parameter.coop"))
                .putObject("schema")
                .put("type", "string");
        parameters
                .putObject("key")
                .put("name", ActsApi.KEY)
                .put("in", "header")
                .put("required", true)
                .put("description", words.t("api.parameter.key"))
                .putObject("schema")
                .put("type", "string")
                .put("maxLength", coop.toadlane.office.Request.KEY_LENGTH);
        components
                .putObject("responses")
                .putObject("Problem")
                .put("description", words.t("api.problem"))
                .set("content", content("application/problem+json", schemas.of(Problem.class)));
        var all = components.putObject("schemas");
        schemas.components().forEach(all::set);
    }

    private static ObjectNode content(String type, ObjectNode schema) {
        var content = Schemas.object();
        content.putObject(type).set("schema", schema);
        return content;
    }
}
