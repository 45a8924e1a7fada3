package coop.toadlane.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {
    private static final long SEED = 1844;
    private static final String LINE =
            "{\"n\":12,\"t\":\"2026-03-02T10:00:00.120Z\",\"kind\":\"ledger.posting/1\","
                    + "\"actor\":\"m2\",\"by\":\"office:treasurer\",\"open\":\"members\","
                    + "\"body\":\"00ff\"}";

    private final Random random = new Random(SEED);

    @Test
    void aLineIsWhatTheFormatSaysAndReadsBack() {
        for (int i = 0; i < 20_000; i++) {
            var header = header();
            assertThat(header.line()).as("seed %d, %d", SEED, i).isEqualTo(documented(header));
            assertThat(Header.parse(header.line())).isEqualTo(header);
        }
    }

    /**
     * The format in the JDK's and Jackson's own words: fixed order, ISO 8601 time, JSON strings.
     */
    private static String documented(Header header) {
        return "{\"n\":%d,\"t\":\"%s\",\"kind\":%s,\"actor\":%s,\"by\":%s,\"open\":\"%s\",\"body\":\"%s\"}"
                .formatted(
                        header.number(),
                        header.time(),
                        Json.write(header.kind()),
                        Json.write(header.actor()),
                        Json.write(header.authority()),
                        header.openness().name().toLowerCase(Locale.ROOT),
                        header.body());
    }

    private Header header() {
        return new Header(
                random.nextLong(Long.MAX_VALUE) >> random.nextInt(63),
                time(),
                text("shares.subscription/1"),
                text("m12"),
                text("resolution:7"),
                Openness.values()[random.nextInt(3)],
                Body.hash("body " + random.nextInt()));
    }

    /** Mostly of our days; whole seconds, milliseconds and microseconds; some of far-off years. */
    private Instant time() {
        long second =
                random.nextInt(20) == 0
                        ? random.nextLong(-90_000_000_000L, 400_000_000_000L)
                        : random.nextLong(1_700_000_000L, 2_000_000_000L);
        var fraction =
                switch (random.nextInt(3)) {
                    case 0 -> 0;
                    case 1 -> random.nextInt(1000) * 1000;
                    default -> random.nextInt(1_000_000);
                };
        return Instant.ofEpochSecond(second).plus(fraction, ChronoUnit.MICROS);
    }

    /** Mostly the usual; else any characters, those that JSON escapes among them. */
    private String text(String usual) {
        if (random.nextInt(5) > 0) {
            return usual;
        }
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0xd800));
        }
        return text.toString();
    }

    @Test
    void theLineOfTheExampleIsRead() {
        var header = Header.parse(LINE);
        assertThat(header.number()).isEqualTo(12);
        assertThat(header.time()).isEqualTo(Instant.parse("2026-03-02T10:00:00.12Z"));
        assertThat(header.authority()).isEqualTo("office:treasurer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"n\":12|\"n\":012",
                "\"n\":12|\"n\":+12",
                "\"n\":12|\"n\":-12",
                "\"n\":12|\"n\": 12",
                "\"n\":12|\"n\":\"12\"",
                "10:00:00.120Z|10:00:00.12Z",
                "10:00:00.120Z|10:00:00.120000Z",
                "10:00:00.120Z|10:00:00.000Z",
                "10:00:00.120Z|10:00:00.120000001Z",
                "T10:00|t10:00",
                "2026-03-02T|2026/03/02T",
                "\"open\":\"members\"|\"open\":\"MEMBERS\"",
                "ledger.posting|ledger\\u002eposting",
                "\"actor\":\"m2\"|\"actor\":null",
                "00ff\"}|00ff\"} ",
                "00ff\"}|00ff\",\"more\":1}"
            })
    void anyOtherFormIsRefused(String change) {
        var parts = change.split("\\|", -1);
        var line = LINE.replace(parts[0], parts[1]);
        assertThat(line).isNotEqualTo(LINE);
        assertThatIllegalArgumentException().isThrownBy(() -> Header.parse(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "null", "{\"n\":1,", "\u2028"})
    void whatIsNoHeaderIsRefused(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> Header.parse(line));
    }
}
