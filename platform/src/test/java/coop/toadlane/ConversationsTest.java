package coop.toadlane;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every conversation there is, with one server. */
@ToadlaneTest
class ConversationsTest {

    private static final Path FOLDER = Path.of("src/test/resources/conversations");

    @LocalServerPort private int port;

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
        return DynamicContainer.dynamicContainer(name, Conversation.of(file, server, Map.of()));
    }
}
