package coop.toadlane.check;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.ToadlaneTest;
import coop.toadlane.cli.Main;
import coop.toadlane.ledger.AccountOpening;
import coop.toadlane.ledger.Posting;
import coop.toadlane.minutebook.Checkpoint;
import coop.toadlane.minutebook.Finding;
import coop.toadlane.minutebook.Frontier;
import coop.toadlane.minutebook.Hashing;
import coop.toadlane.minutebook.NoteVerifier;
import coop.toadlane.minutebook.SignedNote;
import coop.toadlane.minutebook.Tile;
import coop.toadlane.minutebook.Tiles;
import coop.toadlane.minutebook.TlogProof;
import coop.toadlane.minutebook.Trust;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Coops;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Founded;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.Request;
import coop.toadlane.record.LedgerEntry.AccountType;
import coop.toadlane.record.LedgerEntry.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The log as C2SP tlog-tiles asks for it, read over the network and checked offline. */
@ToadlaneTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogTests {
    private static final int POSTINGS = 300;
    private static final int SIZE = 3 + POSTINGS;
    private final HttpClient client = HttpClient.newHttpClient();
    @Autowired private ApplicationContext house;
    @LocalServerPort private int port;
    private CoopId coop = new CoopId("none");
    private @Nullable Trust known;

    @BeforeAll
    void aLogOfMoreThanOneTile() {
        coop =
                Founded.coop(
                        house,
                        Map.of("power.ledger.posting", "{\"by\":[\"anyone\"]}"),
                        List.of(
                                account("1000", AccountType.ASSET),
                                account("4000", AccountType.INCOME)));
        var clerk = house.getBean(Clerk.class);
        IntStream.range(0, POSTINGS)
                .mapToObj(i -> clerk.submit(posting(i)))
                .toList()
                .forEach(outcome -> outcome.join());
        var key = house.getBean(Coops.class).find(coop).orElseThrow().key();
        known = Trust.in(NoteVerifier.parse(key));
    }

    private Trust trust() {
        return Objects.requireNonNull(known);
    }

    @AfterAll
    void hangUp() {
        client.close();
    }

    private Draft account(String code, AccountType type) {
        return house.getBean(Kinds.class).draft(new AccountOpening(code, code, type));
    }

    private Request posting(int i) {
        var posting =
                new Posting(
                        LocalDate.of(2026, 3, 1),
                        "Fee " + i,
                        List.of(
                                new Line("1000", 1L + i, "EUR", null),
                                new Line("4000", -1L - i, "EUR", null)));
        return new Request(coop, Actor.guest(), UUID.randomUUID().toString(), posting);
    }

    private HttpResponse<byte[]> get(String path) {
        return get(coop.slug(), path);
    }

    private HttpResponse<byte[]> get(String slug, String path) {
        var address = "http://127.0.0.1:" + port + "/c/" + slug + "/" + path;
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError("couldn't get " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private Checkpoint checkpoint() {
        var note = SignedNote.parse(get("checkpoint").body());
        assertThat(trust().verify(note)).isInstanceOf(Finding.Proven.class);
        return Checkpoint.parse(note.text());
    }

    private byte[] tile(Tile tile) {
        var answer = get(tile.path());
        assertThat(answer.statusCode()).as(tile.path()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(answer, "Cache-Control")).contains("max-age=31536000", "immutable");
        return answer.body();
    }

    @Test
    void theCheckpointIsASignedNoteThatIsAskedForAnewEachTime() {
        var answer = get("checkpoint");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type"))
                .isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(checkpoint().size()).isEqualTo(SIZE);
    }

    @Test
    void theTilesGiveTheRootAndTheEntriesTheTiles() {
        var leaves = Frontier.EMPTY;
        for (long index = 0; index < 2; index++) {
            var tile = Objects.requireNonNull(Tile.in(SIZE, 0, index));
            var bundle = Objects.requireNonNull(Tile.in(SIZE, Tile.ENTRIES, index));
            var hashes = Tiles.parseHashes(tile, tile(tile));
            var entries = Tiles.parseBundle(bundle, tile(bundle));
            assertThat(entries.stream().map(Hashing::leaf).toList()).isEqualTo(hashes);
            leaves = leaves.append(hashes);
        }
        assertThat(leaves.root()).isEqualTo(checkpoint().root());
        var upper = new Tile(1, 0, 1);
        var first = Tiles.parseHashes(new Tile(0, 0, 256), tile(new Tile(0, 0, 256)));
        assertThat(Tiles.parseHashes(upper, tile(upper)))
                .containsExactly(Frontier.EMPTY.append(first).root());
    }

    @Test
    void aPartialTileIsTheBeginningOfTheOneAfterIt() {
        var ten = tile(new Tile(0, 1, 10));
        assertThat(ten).hasSize(320);
        assertThat(tile(new Tile(0, 1, 11))).startsWith(ten);
        assertThat(get("tile/0/001.p/10").body()).isEqualTo(ten);
    }

    @Test
    void whatTheLogDoesNotHoldIsNotFound() {
        var missing =
                List.of(
                        "tile/0/001",
                        "tile/0/001.p/" + (SIZE - 256 + 1),
                        "tile/0/002.p/1",
                        "tile/1/000",
                        "tile/1/001.p/1",
                        "tile/2/000.p/1",
                        "tile/9/000",
                        "tile/-1/000",
                        "tile/0/1",
                        "tile/0/000.p/0",
                        "tile/0/000.p/256",
                        "tile/0/000.p/010",
                        "tile/0/x000/000",
                        "tile/0/9999999999999999999",
                        "tile/entries/001",
                        "tile/entries/002.p/1",
                        "tile/what/000",
                        "tile/",
                        "minutes/" + SIZE + "/receipt",
                        "minutes/-1/receipt");
        assertThat(missing).allSatisfy(path -> assertThat(get(path).statusCode()).isEqualTo(404));
        for (var path : List.of("checkpoint", "tile/0/000", "minutes/0/receipt", "record.zip")) {
            assertThat(get("nobody-here", path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(get("minutes/many/receipt").statusCode()).isBetween(400, 404);
    }

    @Test
    void aReceiptProvesItsMinuteWithoutTheServer() {
        var headers = headers();
        for (int minute : List.of(0, 1, 255, 256, SIZE - 1)) {
            var answer = get("minutes/" + minute + "/receipt");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).startsWith("text/plain");
            assertThat(header(answer, "Content-Disposition")).contains(".tlog-proof");
            var proof = TlogProof.parse(new String(answer.body(), StandardCharsets.UTF_8));
            assertThat(proof.index()).isEqualTo(minute);
            assertThat(proof.verify(Hashing.leaf(headers.get(minute)), trust()))
                    .as("minute %d", minute)
                    .isInstanceOf(Finding.Proven.class);
            var other = headers.get((minute + 1) % SIZE);
            assertThat(proof.verify(Hashing.leaf(other), trust()))
                    .isInstanceOf(Finding.Refused.class);
        }
    }

    private List<byte[]> headers() {
        var headers = new ArrayList<byte[]>();
        for (long index = 0; index < 2; index++) {
            var bundle = Objects.requireNonNull(Tile.in(SIZE, Tile.ENTRIES, index));
            headers.addAll(Tiles.parseBundle(bundle, tile(bundle)));
        }
        return headers;
    }

    @Test
    void theCommandVerifiesTheAddressOfARunningServer() {
        var out = new ByteArrayOutputStream();
        var to = new PrintStream(out, true, StandardCharsets.UTF_8);
        var address = "http://127.0.0.1:" + port + "/c/" + coop;
        assertThat(Main.run(new String[] {"verify", address}, to, to))
                .as(out.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().toList().getLast())
                .isEqualTo(
                        "verified: %d minutes, 1 bodies, %d withheld from this reader"
                                .formatted(SIZE, SIZE - 1));
    }
}
