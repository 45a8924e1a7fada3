package coop.toadlane.bench;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.record.Check;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bench whose record no longer holds would measure a refusal. */
class VerifyBenchTest {
    private static final int MINUTES = 500;

    @Test
    void theRecordThatIsVerifiedHolds(@TempDir Path folder) throws IOException {
        var report = VerifyBench.verify(VerifyBench.write(folder, MINUTES), MINUTES);

        assertThat(report.count(Check.TRANSACTIONS)).isGreaterThan(200);
        assertThat(report.count(Check.VOTES)).isGreaterThan(200);
    }
}
