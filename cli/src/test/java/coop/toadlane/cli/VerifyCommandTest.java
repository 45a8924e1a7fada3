package coop.toadlane.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import coop.toadlane.minutebook.KeyType;
import coop.toadlane.minutebook.NoteSigner;
import coop.toadlane.record.PublicRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private static final String GOOD = "verified: 3 minutes, 3 bodies, 0 withheld from this reader";
    @TempDir Path folder;

    private record Said(int exit, List<String> lines, String errors) {
        String last() {
            return lines.isEmpty() ? "" : lines.getLast();
        }
    }

    private static Said run(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var all = new String[args.length + 1];
        all[0] = "verify";
        System.arraycopy(args, 0, all, 1, args.length);
        int exit =
                Main.run(
                        all,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(
                exit,
                out.toString(StandardCharsets.UTF_8).lines().toList(),
                err.toString(StandardCharsets.UTF_8));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aFolderThatHoldsIsVerified() throws IOException {
        var said = run(new SmallRecord(2).folder(folder).toString());
        assertThat(said.exit()).as(said.toString()).isZero();
        assertThat(said.lines().getFirst()).isEqualTo("test/c/small");
        assertThat(said.last()).isEqualTo(GOOD);
        assertThat(said.lines()).anyMatch(line -> line.matches(" +ok +headers +3 .*"));
    }

    @Test
    void aZipThatHoldsIsVerified() throws IOException {
        var zip = folder.resolve("record.zip");
        try (var out = Files.newOutputStream(zip)) {
            new SmallRecord(2).zip(out);
        }
        var said = run(zip.toString(), "--key", SmallRecord.KEY.verifier().vkey());
        assertThat(said.exit()).as(said.toString()).isZero();
        assertThat(said.last()).isEqualTo(GOOD);
    }

    @Test
    void anAddressIsFetchedWithTheTokenAndVerified() throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/c/small/record.zip",
                exchange -> {
                    var token = exchange.getRequestHeaders().getFirst("Authorization");
                    exchange.sendResponseHeaders("Bearer abc".equals(token) ? 200 : 403, 0);
                    try (var out = exchange.getResponseBody()) {
                        new SmallRecord(2).zip(out);
                    }
                });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/c/";
            var said = run(address + "small", "--token", "abc");
            assertThat(said.exit()).as(said.toString()).isZero();
            assertThat(said.last()).isEqualTo(GOOD);
            assertThat(run(address + "small").errors()).contains("couldn't read", "answered 403");
            assertThat(run(address + "none").exit()).isEqualTo(2);
            assertThat(run(address + "none").errors()).contains("answered 404");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theFirstMinuteThatIsWrongIsNamedLast() throws IOException {
        var record = new SmallRecord(2).change(PublicRecord.BODIES, "Purpose 1", "Porpoise 1");
        var said = run(record.folder(folder).toString());
        assertThat(said.exit()).isOne();
        assertThat(said.last())
                .isEqualTo("wrong: minute 2: its body is not the one its header names");
        assertThat(said.lines()).anyMatch(line -> line.matches(" +WRONG +bodies .*"));
    }

    @Test
    void aKeyThatIsNotTheLogsIsNoGood() throws IOException {
        var record = new SmallRecord(1).folder(folder).toString();
        var other = NoteSigner.generate("test/c/small", KeyType.NOTE, new SecureRandom());
        var key = file("other.key", other.verifier().vkey() + "\n");
        var said = run(record, "--key", key.toString());
        assertThat(said.exit()).isOne();
        assertThat(said.last()).contains("the key you gave was never the key of this log");
    }

    @Test
    void theLogMustContinueACheckpointThatWasKept() throws IOException {
        var kept = file("kept", new SmallRecord(1).part(PublicRecord.CHECKPOINT)).toString();
        var longer = Files.createDirectory(folder.resolve("longer"));
        assertThat(run(new SmallRecord(3).folder(longer).toString(), "--from", kept).exit())
                .isZero();
        var cut = Files.createDirectory(folder.resolve("cut"));
        var said = run(new SmallRecord(0).folder(cut).toString(), "--from", kept);
        assertThat(said.exit()).isOne();
        assertThat(said.last()).contains("does not continue the earlier checkpoint of 2 minutes");
    }

    @Test
    void whatCannotBeReadIsNeitherRightNorWrong() throws IOException {
        var record =
                new SmallRecord(1).folder(Files.createDirectory(folder.resolve("r"))).toString();
        assertThat(run().exit()).isEqualTo(2);
        assertThat(run().errors()).startsWith("usage: toadlane verify");
        assertThat(run(record, "--what").exit()).isEqualTo(2);
        assertThat(run(record, record).exit()).isEqualTo(2);
        assertThat(run(record, "--key").exit()).isEqualTo(2);
        assertThat(run(record, "--key", "no key").errors()).startsWith("--key: ");
        assertThat(run(record, "--from", folder.resolve("gone").toString()).exit()).isEqualTo(2);
        assertThat(run(folder.resolve("gone.zip").toString()).errors()).contains("no such file");
        assertThat(run(file("text.zip", "text").toString()).errors())
                .contains("neither a folder nor a zip");
        assertThat(run("http://127.0.0.1:1/c/small").exit()).isEqualTo(2);
    }
}
