package coop.toadlane.office;

import coop.toadlane.minutebook.KeyType;
import coop.toadlane.minutebook.NoteSigner;
import coop.toadlane.minutebook.NoteVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys that sign the checkpoints. They lie in a folder that only the server reads, one file a
 * key, and never in the database: whoever copies the database cannot sign for a co-op.
 */
@Component
public class Seals {
    private final Path folder;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, NoteSigner> known = new ConcurrentHashMap<>();

    Seals(@Value("${toadlane.keys:data/keys}") Path folder) {
        this.folder = folder;
    }

    /** Makes a key for a log and returns its verifier key. */
    public String make(String origin) {
        var signer = NoteSigner.generate(origin, KeyType.NOTE, random);
        var vkey = signer.verifier().vkey();
        try {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            var file = file(signer.verifier());
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, signer.secret() + "\n", StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't keep the key of " + origin, e);
        }
        known.put(vkey, signer);
        return vkey;
    }

    /** Whether this server can sign with the key. */
    boolean holds(String vkey) {
        return known.containsKey(vkey) || Files.isRegularFile(file(NoteVerifier.parse(vkey)));
    }

    /** The signer whose public half that is. */
    NoteSigner signer(String vkey) {
        return known.computeIfAbsent(vkey, this::read);
    }

    /**
     * Draws a secret from a key that only this server has: HMAC-SHA256 (RFC 2104) of the purpose
     * under the key's secret part, in hexadecimal. The same key and purpose give the same secret,
     * so nothing needs to be stored; whoever lacks the key cannot tell it from chance; and since
     * key and purpose are fixed, nobody can choose it, not even who runs the server.
     *
     * @param vkey the public half, now or once in use
     * @param purpose what the secret is for; no two purposes share one
     */
    public String draw(String vkey, String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(
                    new SecretKeySpec(
                            signer(vkey).secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    private NoteSigner read(String vkey) {
        try {
            return NoteSigner.parse(Files.readString(file(NoteVerifier.parse(vkey))).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't read the key " + vkey, e);
        }
    }

    private Path file(NoteVerifier verifier) {
        return folder.resolve(
                verifier.name().replaceAll("[^A-Za-z0-9.-]", "_")
                        + "+%08x.key".formatted(verifier.keyId()));
    }
}
