package coop.toadlane;

import coop.toadlane.office.PersonId;
import coop.toadlane.people.AccessTokens;
import coop.toadlane.people.AccessTokens.Scope;
import coop.toadlane.people.People;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every conversation there is, with one server. */
@ToadlaneTest
class ConversationsTest {

    private static final Path FOLDER = Path.of("src/test/resources/conversations");

    private static final String PASSWORD = "three green herons";

    private static final Duration HOUR = Duration.ofHours(1);

    @LocalServerPort private int port;
    @Autowired private ApplicationContext house;
    @Autowired private People people;
    @Autowired private AccessTokens tokens;

    @TestFactory
    Stream<DynamicContainer> theServerAnswersAsWritten() throws IOException {
        var only = System.getProperty("conversation", "");
        return Files.list(FOLDER)
                .filter(file -> file.toString().endsWith(".http.txt"))
                .filter(file -> file.getFileName().toString().startsWith(only))
                .sorted()
                .map(this::conversation);
    }

    private DynamicContainer conversation(Path file) {
        var server = URI.create("http://127.0.0.1:" + port);
        var name = file.getFileName().toString();
        return DynamicContainer.dynamicContainer(name, Conversation.of(file, server, given(name)));
    }

    /**
     * People of its own for each conversation, with tokens and one that is over; and a co-op, of
     * which Ana is member 1 and secretary, Ben member 2.
     */
    private Map<String, String> given(String conversation) {
        var given = new HashMap<String, String>();
        var ids = new HashMap<String, PersonId>();
        for (var name : List.of("Ana Pérez", "Ben Okoro", "Cleo Lindqvist")) {
            var first = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
            var email = first + "." + conversation + "@example.org";
            var id = people.enrol(name, email, Locale.ENGLISH, ZoneOffset.UTC, PASSWORD);
            given.put(first, email);
            ids.put(first, id);
            given.put("expired", tokens.issue(id, "over", Scope.ACT, Duration.ofSeconds(-1)));
        }
        var anas = Objects.requireNonNull(ids.get("ana"));
        var bens = Objects.requireNonNull(ids.get("ben"));
        given.put("coop", TestCoop.of(house, anas, bens).slug());
        ids.forEach((name, id) ->
                given.put(name + "s_token", tokens.issue(id, "test", Scope.ACT, HOUR)));
        return given;
    }
}
