package coop.toadlane.minutebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cosignatures with ML-DSA-44, as C2SP tlog-cosignature lays them down. */
class MlDsaTest {
    private static final String ORIGIN = "coop.example/c/mill";
    private static final long TIME = 1_790_000_000L;
    private final NoteSigner log = Keys.log(ORIGIN);
    private final NoteSigner witness =
            NoteSigner.generate("sister.example", KeyType.SUBTREE, new Keys.Seeded(7));
    private final Checkpoint checkpoint = new Checkpoint(ORIGIN, 5, Hashing.sha256(new byte[] {1}));

    private Finding verify(Checkpoint signed, NoteSignature... more) {
        var signatures = new ArrayList<NoteSignature>();
        signatures.add(log.sign(signed.text()));
        signatures.addAll(List.of(more));
        var note = new SignedNote(signed.text(), signatures);
        var trust = new Trust(ORIGIN, List.of(log.verifier()), List.of(witness.verifier()), 1);
        return trust.verify(SignedNote.parse(note.format()));
    }

    @Test
    void aWitnessCosignsWithTheNewKindOfKey() {
        assertThat(verify(checkpoint, witness.cosign(checkpoint.text(), TIME)))
                .isInstanceOf(Finding.Proven.class);
        assertThat(verify(checkpoint)).isInstanceOf(Finding.Refused.class);
    }

    @Test
    void theMessageIsWhatTheTextOfTheFormatSays() {
        var expected =
                ByteBuffer.allocate(12 + 15 + 8 + 20 + 8 + 8 + 32)
                        .put("subtree/v1\n\0".getBytes(StandardCharsets.UTF_8))
                        .put((byte) 14)
                        .put("sister.example".getBytes(StandardCharsets.UTF_8))
                        .putLong(TIME)
                        .put((byte) 19)
                        .put(ORIGIN.getBytes(StandardCharsets.UTF_8))
                        .putLong(0)
                        .putLong(5)
                        .put(checkpoint.root().bytes());
        assertThat(Cosignature.subtree("sister.example", checkpoint, TIME))
                .isEqualTo(expected.array());
    }

    @Test
    void theKeysIdIsOverItsNameTheByteSixAndItself() throws NoSuchAlgorithmException {
        var vkey = witness.verifier().vkey();
        var typed = typed();
        assertThat(typed).hasSize(1 + MlDsa.KEY_LENGTH).startsWith(6);
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update("sister.example\n".getBytes(StandardCharsets.UTF_8));
        var id = Arrays.copyOf(digest.digest(typed), 4);
        assertThat(vkey).startsWith("sister.example+" + HexFormat.of().formatHex(id) + "+");
        assertThat(NoteVerifier.parse(vkey)).isEqualTo(witness.verifier());
        assertThat(NoteSigner.parse(witness.secret()).verifier()).isEqualTo(witness.verifier());
    }

    @Test
    void aCosignatureOfAnotherTreeTimeOrNameIsFalse() {
        var good = witness.cosign(checkpoint.text(), TIME);
        var longer = new Checkpoint(ORIGIN, 6, checkpoint.root());
        assertThat(verify(longer, good)).isInstanceOf(Finding.Refused.class);
        var later = good.signature();
        later[7]++;
        assertThat(verify(checkpoint, new NoteSignature(good.name(), good.keyId(), later)))
                .isInstanceOf(Finding.Refused.class);
        var cut = Arrays.copyOf(good.signature(), good.signature().length - 1);
        assertThat(verify(checkpoint, new NoteSignature(good.name(), good.keyId(), cut)))
                .isInstanceOf(Finding.Refused.class);
        var other = NoteVerifier.of("other.example", KeyType.SUBTREE, raw());
        assertThat(
                        other.verifies(
                                checkpoint.text(),
                                new NoteSignature(
                                        "other.example", other.keyId(), good.signature())))
                .as("the name is signed too")
                .isFalse();
    }

    private byte[] raw() {
        return Arrays.copyOfRange(typed(), 1, typed().length);
    }

    private byte[] typed() {
        return Text.base64(witness.verifier().vkey().split("\\+", 3)[2]);
    }

    @Test
    void suchAKeySignsCheckpointsAloneAndNoNotes() {
        assertThatThrownBy(() -> witness.sign(checkpoint.text()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> witness.cosign("no checkpoint\n", TIME))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> log.cosign(checkpoint.text(), TIME))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> NoteVerifier.of("short", KeyType.SUBTREE, new byte[32]))
                .isInstanceOf(Malformed.class);
    }
}
