package coop.toadlane.minutebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TlogProofTest {
    private static final NoteSigner LOG = Keys.log("bakers.example/minutes");
    private static final NoteSigner WEAVERS = Keys.witness("weavers.example/witness");
    private static final NoteSigner MILLERS = Keys.witness("millers.example/witness");
    private static final List<Hash> LEAVES = Trees.leaves(11);
    private static final HashSource SOURCE = HashSource.of(LEAVES);
    private static final SignedNote NOTE =
            new Checkpoint(LOG.name(), 11, SOURCE.root(0, 11)).sign(LOG);

    private static TlogProof receipt(int index) {
        return new TlogProof(index, Proofs.inclusion(SOURCE, index, 11), NOTE);
    }

    @Test
    void aReceiptIsReadBackAndProvesItsEntryOnly() {
        for (int i = 0; i < 11; i++) {
            TlogProof receipt = TlogProof.parse(receipt(i).format());
            assertThat(receipt).isEqualTo(receipt(i));
            for (int j = 0; j < 11; j++) {
                Finding finding = receipt.verify(LEAVES.get(j), Trust.in(LOG.verifier()));
                assertThat(finding instanceof Finding.Proven).isEqualTo(i == j);
            }
        }
    }

    @Test
    void aReceiptHasThePublishedForm() {
        String head = "c2sp.org/tlog-proof@v1\nindex 10\n";
        String hashes = SOURCE.root(8, 10).base64() + "\n" + SOURCE.root(0, 8).base64() + "\n";
        assertThat(receipt(10).format()).isEqualTo(head + hashes + "\n" + NOTE.format());
        byte[] extra = {1, 2, 3, 4};
        TlogProof with = new TlogProof(10, receipt(10).inclusion(), NOTE, extra);
        assertThat(with.format()).startsWith("c2sp.org/tlog-proof@v1\nextra AQIDBA==\nindex 10\n");
        assertThat(TlogProof.parse(with.format()).extra()).isEqualTo(extra);
    }

    @Test
    void theOnlyEntryOfALogNeedsNoHashes() {
        SignedNote note = new Checkpoint(LOG.name(), 1, LEAVES.getFirst()).sign(LOG);
        TlogProof receipt = TlogProof.parse(new TlogProof(0, List.of(), note).format());
        assertThat(receipt.verify(LEAVES.getFirst(), Trust.in(LOG.verifier())))
                .isInstanceOf(Finding.Proven.class);
    }

    @Test
    void aReceiptInAnyOtherFormIsRefused() {
        String good = receipt(3).format();
        for (int cut = 0; cut < good.length(); cut++) {
            String part = good.substring(0, cut);
            assertThatThrownBy(() -> TlogProof.parse(part)).isInstanceOf(Malformed.class);
        }
        String hash = LEAVES.getFirst().base64() + "\n";
        Stream.of(
                        good + "\n",
                        good.replace("@v1", "@v2"),
                        good.replace("index 3", "index 03"),
                        good.replace("index 3", "index -3"),
                        good.replace("index 3", "index 3 "),
                        good.replace("index 3\n", ""),
                        good.replace("index 3", "extra \nindex 3"),
                        good.replace("index 3", "extra AQ\nindex 3"),
                        good.replace("index 3", "extra AQ==\nextra AQ==\nindex 3"),
                        good.replace("index 3\n", "index 3\n" + hash.repeat(61)),
                        good.replace("bakers.example/minutes\n11\n", "bakers.example/minutes\nx\n"))
                .forEach(text ->
                        assertThatThrownBy(() -> TlogProof.parse(text))
                                .as(text)
                                .isInstanceOf(Malformed.class));
    }

    @Test
    void aReceiptOfAnotherLogIsRefusedEvenUnderOurKey() {
        SignedNote note = new Checkpoint("thieves.example", 11, SOURCE.root(0, 11)).sign(LOG);
        TlogProof receipt = new TlogProof(3, receipt(3).inclusion(), note);
        assertThat(receipt.verify(LEAVES.get(3), Trust.in(LOG.verifier())))
                .isEqualTo(
                        new Finding.Refused(
                                "a checkpoint of thieves.example, not bakers.example/minutes"));
    }

    @Test
    void witnessesCountOnlyWhenKnownAndEnough() {
        List<NoteVerifier> log = List.of(LOG.verifier());
        List<NoteVerifier> both = List.of(WEAVERS.verifier(), MILLERS.verifier());
        SignedNote once = NOTE.with(WEAVERS.cosign(NOTE.text(), 1_800_000_000L));
        SignedNote twice = once.with(MILLERS.cosign(NOTE.text(), 1_800_000_001L));
        SignedNote repeated = once.with(WEAVERS.cosign(NOTE.text(), 1_800_000_002L));
        Trust two = new Trust(LOG.name(), log, both, 2);
        assertThat(two.verify(twice)).isInstanceOf(Finding.Proven.class);
        assertThat(two.verify(once))
                .isEqualTo(
                        new Finding.Refused(
                                "cosigned by 1 of the witnesses we know; 2 are needed"));
        assertThat(two.verify(repeated)).isInstanceOf(Finding.Refused.class);
        assertThat(Trust.in(LOG.verifier()).verify(twice)).isEqualTo(new Finding.Proven(log));
        SignedNote witnessOnly =
                new SignedNote(NOTE.text(), List.of(WEAVERS.cosign(NOTE.text(), 1L)));
        assertThat(new Trust(LOG.name(), log, both, 1).verify(witnessOnly))
                .isEqualTo(new Finding.Refused("the log itself has not signed the checkpoint"));
    }

    @Test
    void oneKeyIsOneWitness() {
        NoteVerifier weavers = WEAVERS.verifier();
        String[] parts = weavers.vkey().split("\\+", 3);
        byte[] typed = Text.base64(parts[2]);
        byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
        NoteVerifier again = NoteVerifier.of("weavers.example/again", KeyType.COSIGNATURE, raw);
        assertThatThrownBy(() ->
                        new Trust(LOG.name(), List.of(LOG.verifier()), List.of(weavers, again), 1))
                .hasMessageContaining("share a key");
    }

    @Test
    void aSignedTextThatIsNoCheckpointIsRefused() {
        SignedNote note = SignedNote.sign("good morning\n", LOG);
        assertThat(Trust.in(LOG.verifier()).verify(note)).isInstanceOf(Finding.Refused.class);
    }

    @Test
    void aRequestToAWitnessIsReadBackAndChecked() {
        AddCheckpoint request = new AddCheckpoint(7, Proofs.consistency(SOURCE, 7, 11), NOTE);
        assertThat(AddCheckpoint.parse(request.format())).isEqualTo(request);
        assertThat(request.continues(SOURCE.root(0, 7))).isTrue();
        assertThat(request.continues(SOURCE.root(0, 6))).isFalse();
        assertThat(new AddCheckpoint(0, List.of(), NOTE).continues(Hashing.EMPTY_ROOT)).isTrue();
        assertThat(new AddCheckpoint(0, request.proof(), NOTE).continues(Hashing.EMPTY_ROOT))
                .isFalse();
        assertThat(new AddCheckpoint(12, List.of(), NOTE).continues(SOURCE.root(0, 11))).isFalse();
        SignedNote nothing = new Checkpoint(LOG.name(), 0, LEAVES.getFirst()).sign(LOG);
        assertThat(new AddCheckpoint(0, List.of(), nothing).continues(Hashing.EMPTY_ROOT))
                .isFalse();
        Stream.of("", "old\n\n", "old 07\n\n", "old 7\nAA==\n\n", "new 7\n\n")
                .forEach(head ->
                        assertThatThrownBy(() -> AddCheckpoint.parse(head + NOTE.format()))
                                .isInstanceOf(Malformed.class));
    }
}
