package coop.toadlane.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawCommandTest {
    @TempDir Path folder;
    private Path people = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Forty in the north, twenty in the south. */
    @BeforeEach
    void sixtyPeople() throws IOException {
        var list = new StringBuilder("name,region\r\n");
        for (int i = 1; i <= 60; i++) {
            list.append("p%02d,%s\r\n".formatted(i, i <= 40 ? "north" : "south"));
        }
        people = Files.writeString(folder.resolve("people.csv"), list);
    }

    private int draw(String... words) {
        out.reset();
        err.reset();
        return Main.run(
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of("draw", people.toString()),
                                java.util.stream.Stream.of(words))
                        .toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void whoeverHasListAndSeedDrawsTheSamePeopleByHand() {
        assertThat(draw("--seats", "3", "--seed", "evening lottery 4711")).isZero();
        var expected =
                IntStream.rangeClosed(1, 60)
                        .mapToObj("p%02d"::formatted)
                        .sorted(Comparator.comparing(id -> sha256("evening lottery 4711:" + id)))
                        .limit(3)
                        .toList();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(2).map(String::strip))
                .isEqualTo(expected);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void strataHaveSeatsInProportion() {
        assertThat(draw("--seats", "6", "--seed", "s", "--strata", "region")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("north (4 of 40)", "south (2 of 20)");
        assertThat(draw("--seats", "6", "--seed", "s", "--strata", "region", "--json")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"drawn\"", "\"north\"");
    }

    @Test
    void whatIsWrongIsSaidAndNobodyIsDrawn() throws IOException {
        for (var wrong :
                List.of(
                        List.of("--seats", "61", "--seed", "s"),
                        List.of("--seats", "0", "--seed", "s"),
                        List.of("--seats", "2"),
                        List.of("--seats", "2", "--seed", "s", "--strata", "age"),
                        List.of("--seats", "2", "--seed", "s", "--id", "number"))) {
            assertThat(draw(wrong.toArray(String[]::new))).as("%s", wrong).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).as("%s", wrong).isNotBlank();
            assertThat(out.size()).isZero();
        }
        Files.writeString(people, "name,region\np1,north\np1,south\n");
        assertThat(draw("--seats", "1", "--seed", "s")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("p1");
        Files.writeString(people, "name,region\np1\n");
        assertThat(draw("--seats", "1", "--seed", "s")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 2");
    }
}
