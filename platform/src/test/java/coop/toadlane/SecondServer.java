package coop.toadlane;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** One more server on a database that another one serves already, for tests. */
public final class SecondServer {
    private SecondServer() {}

    /**
     * It reads the same clock, hands its letters to the same mail server, and has the same keys.
     */
    public static ConfigurableApplicationContext start(
            TestDatabase database, String keys, Clock clock) {
        return start(database.settings(), keys, clock);
    }

    static ConfigurableApplicationContext start(
            Map<String, Object> database, String keys, Clock clock) {
        return new SpringApplicationBuilder(Toadlane.class)
                .registerShutdownHook(false)
                .initializers(context -> {
                    var house = (GenericApplicationContext) context;
                    house.getBeanFactory().registerSingleton("partsOfTests", new PartsOfTests());
                    house.registerBean(
                            "given", Clock.class, () -> clock, it -> it.setPrimary(true));
                })
                .properties(database)
                .properties(
                        Map.of(
                                "spring.mail.host",
                                "127.0.0.1",
                                "spring.mail.port",
                                TestPost.port()))
                .properties(
                        Map.of(
                                "server.port",
                                0,
                                "toadlane.url",
                                "http://127.0.0.1:0",
                                "toadlane.data",
                                keys,
                                "toadlane.keys",
                                keys,
                                "toadlane.demo",
                                false,
                                "toadlane.letters",
                                false,
                                "toadlane.timekeeper",
                                false))
                .run();
    }

    /** What tests bring along for an application under test is no part of this one. */
    private static final class PartsOfTests extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getAnnotationMetadata().isAnnotated(TestConfiguration.class.getName());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof PartsOfTests;
        }

        @Override
        public int hashCode() {
            return PartsOfTests.class.hashCode();
        }
    }
}
