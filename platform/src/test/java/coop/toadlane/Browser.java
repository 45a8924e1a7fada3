package coop.toadlane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** As much of a browser as a {@link Conversation} needs: cookies, and the forms last seen. */
final class Browser {

    private static final Pattern FORM =
            Pattern.compile("(?s)<form[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>");
    private static final Pattern HIDDEN =
            Pattern.compile(
                    "<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]*)\"[^>]*value=\"([^\"]*)\"");
    private static final String BOUNDARY = "toadlane-boundary-7b1f";

    record Answer(int status, String location, Map<String, List<String>> headers, String body) {}

    private final URI server;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final Map<String, Map<String, String>> hidden = new HashMap<>();

    Browser(URI server) {
        this.server = server;
    }

    Answer send(Step.Request request) {
        var builder = HttpRequest.newBuilder(server.resolve(request.path()));
        builder.setHeader("Accept", "text/html,application/json;q=0.9,*/*;q=0.8");
        builder.method(request.method(), body(request, builder));
        request.headers().forEach(builder::setHeader);
        try {
            var response =
                    client.send(
                            builder.build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            remember(response.body());
            var location = response.headers().firstValue("Location").orElse("");
            var path = location.replaceFirst("^https?://[^/]+", "");
            return new Answer(
                    response.statusCode(), path, response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't reach " + request.path(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.BodyPublisher body(Step.Request request, HttpRequest.Builder builder) {
        if (!request.json().isEmpty()) {
            builder.setHeader("Content-Type", "application/json");
            return HttpRequest.BodyPublishers.ofString(request.json());
        }
        if (!request.method().equals("POST")) {
            return HttpRequest.BodyPublishers.noBody();
        }
        var fields = fields(request);
        if (request.files().isEmpty()) {
            builder.setHeader("Content-Type", "application/x-www-form-urlencoded");
            return HttpRequest.BodyPublishers.ofString(
                    fields.stream()
                            .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
                            .collect(Collectors.joining("&")));
        }
        builder.setHeader("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        return HttpRequest.BodyPublishers.ofString(parts(fields, request.files()));
    }

    private List<Map.Entry<String, String>> fields(Step.Request request) {
        var fields = new ArrayList<>(request.fields());
        var given = fields.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
        var own = hidden.getOrDefault(request.path(), hidden.getOrDefault("", Map.of()));
        own.forEach((name, value) -> {
            if (!given.contains(name) && !request.without().contains(name)) {
                fields.add(Map.entry(name, value));
            }
        });
        return fields;
    }

    private static String parts(
            List<Map.Entry<String, String>> fields, Map<String, Step.Request.Upload> files) {
        var parts = new StringBuilder();
        for (var field : fields) {
            parts.append(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                            .formatted(BOUNDARY, field.getKey(), field.getValue()));
        }
        files.forEach((name, file) ->
                parts.append(
                        """
                        --%s\r
                        Content-Disposition: form-data; name="%s"; filename="%s"\r
                        Content-Type: text/csv; charset=utf-8\r
                        \r
                        %s\r
                        """
                                .formatted(BOUNDARY, name, file.name(), file.text())));
        return parts.append("--").append(BOUNDARY).append("--\r\n").toString();
    }

    /** Keeps the hidden fields of each form; those of any form serve where none has the action. */
    private void remember(String page) {
        var forms = FORM.matcher(page);
        while (forms.find()) {
            var fields = new HashMap<String, String>();
            var inputs = HIDDEN.matcher(forms.group(2));
            while (inputs.find()) {
                fields.put(inputs.group(1), HtmlUtils.htmlUnescape(inputs.group(2)));
            }
            hidden.put(forms.group(1), fields);
            if (fields.containsKey("_csrf")) {
                hidden.put("", Map.of("_csrf", fields.get("_csrf")));
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
