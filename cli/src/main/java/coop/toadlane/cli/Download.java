package coop.toadlane.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A record fetched from a co-op's address, kept in a file until it is closed. */
record Download(Path file) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /**
     * Fetches {@code ADDRESS/record.zip}.
     *
     * @throws IOException when the server is not there or answers with anything but a record
     */
    static Download of(URI coop, @Nullable String token) throws IOException {
        var address = coop.toString().replaceAll("/+$", "");
        var record = URI.create(address.endsWith(".zip") ? address : address + "/record.zip");
        var request = HttpRequest.newBuilder(record).timeout(PATIENCE);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        var file = Files.createTempFile("toadlane-record-", ".zip");
        try (var client =
                HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build()) {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofFile(file));
            if (answer.statusCode() != 200) {
                throw new IOException(record + " answered " + answer.statusCode());
            }
            return new Download(file);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Files.deleteIfExists(file);
            throw new IOException("interrupted while fetching " + record, e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
