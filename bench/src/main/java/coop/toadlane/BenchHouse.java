package coop.toadlane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The house as it is shipped, on an embedded database with durable commits and a data directory
 * that is thrown away. It stands in this package to open the database as the server does.
 */
public final class BenchHouse implements AutoCloseable {
    private final Path directory;
    private final EmbeddedDatabase database;
    private final ConfigurableApplicationContext context;

    private BenchHouse(
            Path directory, EmbeddedDatabase database, ConfigurableApplicationContext context) {
        this.directory = directory;
        this.database = database;
        this.context = context;
    }

    /** Opens it on any free port, with these helpers looking at its parts. */
    public static BenchHouse open(BeanPostProcessor... onlookers) throws IOException {
        var directory = Files.createTempDirectory("toadlane-bench-");
        var data = DataDirectory.open(directory);
        var database =
                EmbeddedDatabase.start(
                        PostgresBinaries.in(data.root(), _ -> {}),
                        data.cluster(),
                        data.log(),
                        DatabasePasswords.in(data.passwords()),
                        EmbeddedDatabase.Durability.DURABLE,
                        _ -> {});
        var settings = new HashMap<String, Object>(database.access().settings());
        settings.putAll(
                Map.of(
                        "server.port",
                        0,
                        "toadlane.demo",
                        false,
                        "toadlane.letters",
                        false,
                        "toadlane.timekeeper",
                        false,
                        "toadlane.data",
                        directory.toString(),
                        "toadlane.keys",
                        data.keys().toString(),
                        "toadlane.url",
                        "http://127.0.0.1",
                        "logging.file.name",
                        data.log().resolve("toadlane.log").toString()));
        var application = new SpringApplication(Toadlane.class);
        application.setDefaultProperties(settings);
        application.addInitializers(context -> {
            for (var onlooker : onlookers) {
                context.getBeanFactory().addBeanPostProcessor(onlooker);
            }
        });
        application.setRegisterShutdownHook(false); // the database is closed after it
        var house = new BenchHouse(directory, database, application.run());
        Runtime.getRuntime().addShutdownHook(new Thread(house::close));
        return house;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A connection with the server's own rights. */
    public Connection connect() throws SQLException {
        var access = database.access();
        var connection =
                java.sql.DriverManager.getConnection(
                        access.url(), access.app().user(), access.app().password());
        try (var statement = connection.createStatement()) {
            statement.execute(DatabaseAccess.takeRole());
        }
        return connection;
    }

    /** Also done when the process ends before. */
    @Override
    public synchronized void close() {
        context.close();
        database.close();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't clear " + directory, e);
        }
    }
}
