package coop.toadlane.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

/** Somebody with a browser of their own, for tests that look at answers as they are. */
final class Guest {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final URI server;
    private String csrf = "";

    Guest(int port) {
        server = URI.create("http://127.0.0.1:" + port);
    }

    /** An answer; the entries of a zip are unpacked into its text. */
    record Answer(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        String text() {
            var bytes = response.body();
            if (!header("Content-Type").orElse("").contains("zip")) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
            try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                var all = new StringBuilder();
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    all.append(entry.getName()).append('\n');
                    all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
                return all.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Guest signIn(String email, String password) {
        get("/sign-in");
        var answer = post("/sign-in", Map.of("email", email, "password", password));
        if (answer.status() != 303 && answer.status() != 302) {
            throw new AssertionError("couldn't sign in: " + answer.status());
        }
        get("/me");
        return this;
    }

    Answer get(String path) {
        var answer = send(HttpRequest.newBuilder(server.resolve(path)).GET());
        var token = CSRF.matcher(answer.text());
        if (token.find()) {
            csrf = token.group(1);
        }
        return answer;
    }

    /** Posts the form with the token of the page last seen. */
    Answer post(String path, Map<String, String> form) {
        var all = new java.util.HashMap<>(form);
        all.putIfAbsent("_csrf", csrf);
        return postBare(path, all);
    }

    /** Posts the form as it is. */
    Answer postBare(String path, Map<String, String> form) {
        var body =
                form.entrySet().stream()
                        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The session's cookie, as it stands now. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    Answer send(HttpRequest.Builder request) {
        try {
            var asked = request.header("Accept", "text/html,*/*;q=0.8").build();
            return new Answer(client.send(asked, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't reach the server", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
