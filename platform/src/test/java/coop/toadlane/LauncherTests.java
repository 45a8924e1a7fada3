package coop.toadlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTests {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    @TempDir private Path directory;

    private record Outcome(int exit, String said) {}

    @Test
    void helpNamesEveryCommand() throws Exception {
        var help = run("bash", launcher(), "help");
        assertThat(help.exit()).isZero();
        assertThat(help.said()).contains("run", "test", "verify", "tally", "surplus");
    }

    @Test
    void aCommandNobodyKnowsIsRefused() throws Exception {
        var refused = run("bash", launcher(), "rnu");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.said()).contains("there is no command rnu");
    }

    @Test
    void theReportAddsUpWhatRanAndWhy() throws Exception {
        module(
                "<testcase classname='a.B' name='holds'/>",
                "<testcase classname='a.B' name='waits'><skipped>"
                        + "x.TestAbortedException: Assumption failed: skipped: no hall\n at y</skipped></testcase>");
        var report = report(0);
        assertThat(report.said()).contains("skipped 1: no hall");
        assertThat(report.said()).endsWith("1 passed, 0 failed, 1 skipped\n");
        assertThat(report.exit()).isZero();
    }

    @Test
    void aFailedTestFailsTheReport() throws Exception {
        module("<testcase classname='a.B' name='breaks'><failure message='no'/></testcase>");
        var report = report(0);
        assertThat(report.said()).contains("failed: a.B.breaks");
        assertThat(report.exit()).isEqualTo(1);
    }

    @Test
    void aBuildThatRanNoTestFailsTheReport() throws Exception {
        module();
        assertThat(report(0).exit()).isEqualTo(1);
        assertThat(report(1).said()).endsWith("0 passed, 1 failed, 0 skipped\n");
    }

    private void module(String... cases) throws IOException {
        Files.writeString(directory.resolve("pom.xml"), "<module>one</module>");
        var reports = Files.createDirectories(directory.resolve("one/target/surefire-reports"));
        var suite = "<testsuite>" + String.join("", cases) + "</testsuite>";
        Files.writeString(reports.resolve("TEST-a.B.xml"), suite);
    }

    private Outcome report(int outcome) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program = HOME.resolve("tools/TestReport.java").toString();
        return run(java, program, directory.toString(), String.valueOf(outcome));
    }

    private static String launcher() {
        return HOME.resolve("toadlane").toString();
    }

    private static Outcome run(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var patience = Patience.with(process);
        var said = String.join("\n", patience.all()) + "\n";
        return new Outcome(patience.ended(), said);
    }
}
