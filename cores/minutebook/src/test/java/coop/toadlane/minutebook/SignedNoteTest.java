package coop.toadlane.minutebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignedNoteTest {
    private static final NoteSigner LOG = Keys.log("bakers.example/minutes");
    private static final NoteSigner WITNESS = Keys.witness("weavers.example/witness");
    private static final Checkpoint CHECKPOINT =
            new Checkpoint("bakers.example/minutes", 3, Trees.root(Trees.leaves(3)));

    @Test
    void aSignedCheckpointVerifiesUnderItsKeyAndNoOther() {
        SignedNote note = SignedNote.parse(CHECKPOINT.sign(LOG).format());
        assertThat(note.verify(List.of(LOG.verifier())))
                .isEqualTo(new Finding.Proven(List.of(LOG.verifier())));
        assertThat(Checkpoint.parse(note.text())).isEqualTo(CHECKPOINT);
        NoteSigner sameName = NoteSigner.generate(LOG.name(), KeyType.NOTE, new Keys.Seeded(5));
        assertThat(note.verify(List.of(sameName.verifier())))
                .isEqualTo(new Finding.Refused("no key we know signed it"));
    }

    @Test
    void aCosignatureIsBoundToItsTime() {
        NoteSignature cosignature = WITNESS.cosign(CHECKPOINT.text(), 1_800_000_000L);
        assertThat(cosignature.time()).hasValue(1_800_000_000L);
        SignedNote note = SignedNote.parse(CHECKPOINT.sign(LOG).with(cosignature).format());
        List<NoteVerifier> keys = List.of(LOG.verifier(), WITNESS.verifier());
        assertThat(note.verify(keys)).isEqualTo(new Finding.Proven(keys));
        byte[] later = cosignature.signature();
        later[7]++;
        NoteSignature moved = new NoteSignature(WITNESS.name(), cosignature.keyId(), later);
        assertThat(WITNESS.verifier().verifies(CHECKPOINT.text(), moved)).isFalse();
    }

    @Test
    void oneFalseSignatureUnderAKnownKeySpoilsTheNote() {
        SignedNote note = CHECKPOINT.sign(LOG);
        byte[] bytes = note.signatures().getFirst().signature();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] bent = bytes.clone();
            bent[bit / 8] ^= (byte) (1 << (bit % 8));
            var signature = new NoteSignature(LOG.name(), LOG.verifier().keyId(), bent);
            SignedNote spoiled = new SignedNote(note.text(), List.of(signature));
            assertThat(spoiled.verify(List.of(LOG.verifier())))
                    .isEqualTo(
                            new Finding.Refused(
                                    "the signature of bakers.example/minutes does not verify"));
        }
    }

    @Test
    void aChangedTextIsRefused() {
        SignedNote note = CHECKPOINT.sign(LOG);
        SignedNote other = new SignedNote(note.text().replace("3", "4"), note.signatures());
        assertThat(other.verify(List.of(LOG.verifier()))).isInstanceOf(Finding.Refused.class);
    }

    @Test
    void aNoteThatIsNotInTheOneFormIsRefused() {
        String good = CHECKPOINT.sign(LOG).format();
        String line = CHECKPOINT.sign(LOG).signatures().getFirst().line() + "\n";
        for (int cut = 0; cut < good.length(); cut++) {
            String part = good.substring(0, cut);
            assertThatThrownBy(() -> SignedNote.parse(part)).isInstanceOf(Malformed.class);
        }
        Stream.of(
                        good + "\n",
                        good.replace("\n", "\r\n"),
                        good.replace("bakers", "bakers\t"),
                        good.replace("bakers", "bak\ud800ers"),
                        good.replace("\u2014 ", "- "),
                        good.replace("\u2014 ", "\u2014  "),
                        good.replace("\u2014 bakers", "\u2014 ba+kers"),
                        good.replace("\u2014 bakers", "\u2014 ba\u00a0kers"),
                        good.replace("=\n\n", "=\n"),
                        good + "\u2014 someone AAAA\n",
                        good + line.repeat(SignedNote.MAX_SIGNATURES))
                .forEach(s ->
                        assertThatThrownBy(() -> SignedNote.parse(s))
                                .as(s)
                                .isInstanceOf(Malformed.class));
        assertThatThrownBy(() -> SignedNote.parse(new byte[] {'a', (byte) 0xff, '\n', '\n'}))
                .hasMessage("not UTF-8");
    }

    @Test
    void aTextMayHaveEmptyLines() {
        SignedNote note = SignedNote.sign("one\n\nthree\n\n", LOG);
        assertThat(SignedNote.parse(note.format())).isEqualTo(note);
    }

    @Test
    void aCheckpointThatIsNotInTheOneFormIsRefused() {
        String root = CHECKPOINT.root().base64();
        Stream.of(
                        "",
                        "log\n1\n" + root,
                        "log\n1\n",
                        "\n1\n" + root + "\n",
                        "log\n01\n" + root + "\n",
                        "log\n+1\n" + root + "\n",
                        "log\n-1\n" + root + "\n",
                        "log\n\n" + root + "\n",
                        "log\n\u0661\n" + root + "\n",
                        "log\n9223372036854775808\n" + root + "\n",
                        "log\n1\n" + root.substring(1) + "\n",
                        "log\n1\n" + root + "\n\n",
                        "log\n1\n" + root + "\nextra\n\nline\n")
                .forEach(s ->
                        assertThatThrownBy(() -> Checkpoint.parse(s))
                                .as(s)
                                .isInstanceOf(Malformed.class));
        Checkpoint largest = new Checkpoint("log", Long.MAX_VALUE, CHECKPOINT.root());
        assertThat(Checkpoint.parse(largest.text())).isEqualTo(largest);
        Checkpoint extended = new Checkpoint("log", 0, Hashing.EMPTY_ROOT, List.of("a", "b"));
        assertThat(Checkpoint.parse(extended.text())).isEqualTo(extended);
    }

    @Test
    void keysAreReadBackAsTheyWereWritten() {
        NoteSigner again = NoteSigner.parse(LOG.secret());
        assertThat(again.verifier()).isEqualTo(LOG.verifier());
        assertThat(again.sign("text\n")).isEqualTo(LOG.sign("text\n"));
        assertThat(NoteVerifier.parse(LOG.verifier().vkey())).isEqualTo(LOG.verifier());
        assertThat(NoteVerifier.parse(WITNESS.verifier().vkey()).type())
                .isEqualTo(KeyType.COSIGNATURE);
        assertThat(LOG.toString()).doesNotContain(LOG.secret().substring(12));
    }

    @Test
    void aKeyUnderAnotherNameOrBentIsRefused() {
        String vkey = LOG.verifier().vkey();
        Stream.of("", "a+b", vkey.replace("bakers", "thieves"), vkey + "A", "P" + vkey)
                .forEach(s ->
                        assertThatThrownBy(() -> NoteVerifier.parse(s))
                                .isInstanceOf(Malformed.class));
        String skey = LOG.secret();
        Stream.of("", vkey, skey.replace("bakers", "thieves"), skey.substring(0, skey.length() - 4))
                .forEach(s ->
                        assertThatThrownBy(() -> NoteSigner.parse(s))
                                .isInstanceOf(Malformed.class));
    }

    @Test
    void aKeySignsOnlyWhatItIsFor() {
        assertThatThrownBy(() -> LOG.cosign("text\n", 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> WITNESS.sign("text\n")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> LOG.sign("no newline")).isInstanceOf(Malformed.class);
    }

    @Test
    void manyKeysGiveTheirRawBytesAndTakeThemBack() {
        for (int i = 0; i < 300; i++) {
            NoteVerifier verifier = Keys.log("key/" + i).verifier();
            assertThat(NoteVerifier.parse(verifier.vkey())).isEqualTo(verifier);
        }
    }

    @Test
    void thePublishedExampleVerifies() {
        Path path = SharedData.path("signed-note-example.txt");
        String file = SharedData.text(path);
        String vkey = file.lines().skip(1).findFirst().orElseThrow().split(" ")[3];
        String note = file.substring(file.indexOf(vkey) + vkey.length() + 1);
        NoteVerifier key = NoteVerifier.parse(vkey);
        assertThat(SignedNote.parse(note).verify(List.of(key)))
                .isEqualTo(new Finding.Proven(List.of(key)));
        assertThat(SignedNote.parse(note).format()).isEqualTo(note);
    }
}
