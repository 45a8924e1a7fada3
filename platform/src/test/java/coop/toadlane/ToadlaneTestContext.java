package coop.toadlane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Settings of an application under test. Equal records share one application.
 *
 * @param alone the test class that asked for a database of its own
 */
record ToadlaneTestContext(@Nullable Class<?> alone) implements ContextCustomizer {

    @Override
    public void customizeContext(
            ConfigurableApplicationContext context, MergedContextConfiguration merged) {
        var database = alone == null ? TestDatabase.shared() : TestDatabase.fresh();
        var settings = new HashMap<>(database.settings());
        settings.put("toadlane.data", directory().toString());
        settings.put("toadlane.keys", directory().toString());
        settings.put("toadlane.timekeeper", false);
        settings.put("toadlane.letters", false);
        // Many applications share one PostgreSQL here: none keeps connections it does not use.
        settings.put("spring.datasource.hikari.minimum-idle", 0);
        settings.put("spring.datasource.hikari.idle-timeout", 10_000);
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", TestPost.port());
        var port = freePort();
        settings.put("server.port", port); // chosen here, for links and passkeys name it
        settings.put("toadlane.url", "http://127.0.0.1:" + port);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("toadlane-test", settings));
        context.getBeanFactory().registerSingleton("testDatabase", database);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't find a free port", e);
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory(Path.of("target"), "keys-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't make a directory for the test's keys", e);
        }
    }

    static final class Factory implements ContextCustomizerFactory {
        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            var fresh = testClass.isAnnotationPresent(FreshDatabase.class);
            return new ToadlaneTestContext(fresh ? testClass : null);
        }
    }
}
