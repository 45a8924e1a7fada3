package coop.toadlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTests {
    @Test
    void withoutOptionsItStartsOnThePort8080() {
        assertThat(Options.parse()).isEqualTo(new Options.Start(Path.of("data"), 8080, false));
    }

    @Test
    void allOptionsTogetherAreUnderstood() {
        assertThat(Options.parse("--demo", "--port", "9000", "--data", "here"))
                .isEqualTo(new Options.Start(Path.of("here"), 9000, true));
    }

    @Test
    void helpIsGivenWhateverElseIsAsked() {
        assertThat(Options.parse("--demo", "--help")).isEqualTo(new Options.Help());
    }

    @Test
    void whatNobodyUnderstandsIsNamed() {
        assertThat(reason("--prot", "9000")).isEqualTo("There is no option --prot");
        assertThat(reason("--port")).isEqualTo("--port needs a value after it.");
        assertThat(reason("--port", "65536")).contains("65536");
        assertThat(reason("--port", "-1")).contains("-1");
        assertThat(reason("--port", "99999999999")).contains("99999999999");
    }

    private static String reason(String... args) {
        return ((Options.Wrong) Options.parse(args)).reason();
    }
}
