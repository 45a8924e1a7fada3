package coop.toadlane.people;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where this server says it lives: {@code toadlane.url}. Links in letters and passkeys depend on
 * it, never on what a request claims.
 */
@Component
public class Site {

    private final URI address;

    Site(@Value("${toadlane.url:}") String given, @Value("${server.port:8080}") int port) {
        this.address = URI.create(given.isBlank() ? "http://127.0.0.1:" + port : given.strip());
        if (address.getHost() == null || address.getScheme() == null) {
            throw new IllegalArgumentException(
                    "toadlane.url must be an address such as https://coop.example, not " + given);
        }
    }

    public String host() {
        return address.getHost();
    }

    public boolean secure() {
        return "https".equals(address.getScheme());
    }

    /** The full address of a path on this server, such as {@code /c/brightline}. */
    public URI at(String path) {
        return address.resolve(path);
    }

    /** A passkey belongs to a name, never to a number: on this machine that name is localhost. */
    public String passkeyHost() {
        return isNumber() ? "localhost" : host();
    }

    /** The one origin from which passkeys may be used. */
    public String passkeyOrigin() {
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + passkeyHost() + port;
    }

    /** Browsers know passkeys over https and on localhost only. */
    public boolean offersPasskeys(String hostOfRequest) {
        return passkeyHost().equalsIgnoreCase(hostOfRequest)
                && (secure() || "localhost".equals(passkeyHost()));
    }

    /** Path and query of an address, without the host somebody may have slipped in. */
    static String localPart(String address) {
        var uri = URI.create(address);
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var clean = path.startsWith("//") ? "/" : path;
        return uri.getRawQuery() == null ? clean : clean + "?" + uri.getRawQuery();
    }

    private boolean isNumber() {
        return host().matches("[0-9.]+|\\[.*]");
    }
}
