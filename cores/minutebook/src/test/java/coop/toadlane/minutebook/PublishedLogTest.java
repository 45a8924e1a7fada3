package coop.toadlane.minutebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A log and a witness conversation that others published, where they stand beside the project. */
class PublishedLogTest {
    private static final Path LOG = Path.of("tessera-log/testdata/log");
    // The public half of the published log's key: its private half is public too, so trust it
    // nowhere.
    private static final NoteVerifier LOG_KEY =
            NoteVerifier.parse(
                    "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");

    @Test
    void everyCheckpointIsSignedAndHasTheRootOfItsEntriesAndOfItsTile() {
        Set<Long> sizes = new HashSet<>();
        for (Path path : checkpoints()) {
            SignedNote note = SignedNote.parse(SharedData.bytes(path));
            assertThat(note.format()).isEqualTo(SharedData.text(path));
            assertThat(Trust.in(LOG_KEY).verify(note))
                    .as(path.toString())
                    .isEqualTo(new Finding.Proven(List.of(LOG_KEY)));
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            long size = checkpoint.size();
            sizes.add(size);
            Frontier fromEntries = Frontier.EMPTY.append(leaves(size));
            assertThat(fromEntries.root()).as(path.toString()).isEqualTo(checkpoint.root());
            HashSource tiles = Tiles.source(size, PublishedLogTest::bytes);
            assertThat(tiles.root(0, size)).as(path.toString()).isEqualTo(checkpoint.root());
        }
        assertThat(sizes).hasSize(16);
    }

    @Test
    void everyCheckpointContinuesEveryEarlierOne() {
        HashSource tiles = Tiles.source(15, PublishedLogTest::bytes);
        List<Checkpoint> all =
                checkpoints().stream()
                        .map(path ->
                                Checkpoint.parse(SignedNote.parse(SharedData.bytes(path)).text()))
                        .filter(checkpoint -> checkpoint.size() > 0)
                        .toList();
        assertThat(all).hasSize(16);
        for (Checkpoint old : all) {
            for (Checkpoint later : all) {
                if (old.size() <= later.size()) {
                    List<Hash> proof = Proofs.consistency(tiles, old.size(), later.size());
                    assertThat(
                                    Proofs.verifyConsistency(
                                            old.size(),
                                            old.root(),
                                            later.size(),
                                            later.root(),
                                            proof))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void itsTilesAreWhatWeWouldServe() {
        for (long size = 1; size <= 15; size++) {
            Tile tile = tile(size, 0);
            assertThat(Tiles.hashes(tile, HashSource.of(leaves(size)))).isEqualTo(bytes(tile));
            Tile entries = tile(size, Tile.ENTRIES);
            assertThat(Tiles.bundle(Tiles.parseBundle(entries, bytes(entries))))
                    .isEqualTo(bytes(entries));
        }
    }

    @Test
    void aWitnessConversationIsJudgedAsPublished() {
        String script =
                SharedData.text(
                        SharedData.path("litewitness/cmd/litewitness/testdata/litewitness.txt"));
        Matcher key = Pattern.compile("add-sigsum-log -key=([0-9a-f]{64})").matcher(script);
        assertThat(key.find()).isTrue();
        byte[] raw = HexFormat.of().parseHex(key.group(1));
        String origin =
                "sigsum.org/v1/tree/" + Hashing.sha256(HexFormat.of().parseHex(key.group(1))).hex();
        Trust trust = Trust.in(NoteVerifier.of(origin, KeyType.NOTE, raw));
        Pattern exchange = Pattern.compile("```\\n(.*?\\n)```\\nHTTP (\\d+)", Pattern.DOTALL);
        Seen seen = new Seen(0, Hashing.EMPTY_ROOT);
        List<Integer> statuses = new ArrayList<>();
        for (Matcher m = exchange.matcher(script); m.find(); ) {
            AddCheckpoint request = AddCheckpoint.parse(m.group(1));
            assertThat(AddCheckpoint.parse(request.format())).isEqualTo(request);
            int status = seen.judge(request, trust);
            assertThat(status).as(m.group(1)).isEqualTo(Integer.parseInt(m.group(2)));
            statuses.add(status);
            if (status == 200) {
                Checkpoint next = Checkpoint.parse(request.note().text());
                seen = new Seen(next.size(), next.root());
            }
        }
        assertThat(statuses).containsExactly(200, 403, 403, 422, 422, 200, 409, 200, 409);
    }

    /** What a witness remembers of one log, and how it answers. */
    private record Seen(long size, Hash root) {
        int judge(AddCheckpoint request, Trust trust) {
            if (trust.verify(request.note()) instanceof Finding.Refused) {
                return 403;
            }
            if (request.oldSize() != size) {
                return 409;
            }
            return request.continues(root) ? 200 : 422;
        }
    }

    private static List<Path> checkpoints() {
        return SharedData.under(LOG.toString(), "").stream()
                .filter(path -> path.getFileName().toString().startsWith("checkpoint"))
                .toList();
    }

    private static List<Hash> leaves(long size) {
        if (size == 0) {
            return List.of();
        }
        Tile tile = tile(size, Tile.ENTRIES);
        return Tiles.parseBundle(tile, bytes(tile)).stream().map(Hashing::leaf).toList();
    }

    private static Tile tile(long size, int level) {
        return new Tile(level, 0, (int) size);
    }

    private static byte[] bytes(Tile tile) {
        return SharedData.bytes(SharedData.path(LOG.resolve(tile.path()).toString()));
    }
}
