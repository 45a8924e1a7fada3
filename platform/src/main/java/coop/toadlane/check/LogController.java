package coop.toadlane.check;

import coop.toadlane.minutebook.Malformed;
import coop.toadlane.minutebook.Proofs;
import coop.toadlane.minutebook.SignedNote;
import coop.toadlane.minutebook.Tile;
import coop.toadlane.minutebook.TlogProof;
import coop.toadlane.office.Coops;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The log in the forms of C2SP tlog-tiles, and receipts as tlog-proofs. */
@Controller
final class LogController {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private final Coops coops;
    private final Tree tree;

    LogController(Coops coops, Tree tree) {
        this.coops = coops;
        this.tree = tree;
    }

    @GetMapping("/c/{coop}/checkpoint")
    ResponseEntity<String> checkpoint(@PathVariable String coop) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .body(tree.signed(Paths.coop(coop, coops)).note());
    }

    @GetMapping("/c/{coop}/tile/{*path}")
    ResponseEntity<byte[]> tile(@PathVariable String coop, @PathVariable String path) {
        var id = Paths.coop(coop, coops);
        Tile tile;
        try {
            tile = Tile.parse("tile" + path);
        } catch (Malformed e) {
            throw Paths.notFound();
        }
        var bytes = tree.tile(id, tile).orElseThrow(Paths::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(FOR_EVER)
                .body(bytes);
    }

    @GetMapping("/c/{coop}/minutes/{number}/receipt")
    ResponseEntity<String> receipt(@PathVariable String coop, @PathVariable long number) {
        var id = Paths.coop(coop, coops);
        var signed = tree.signed(id);
        if (number < 0 || number >= signed.size()) {
            throw Paths.notFound();
        }
        var proof = Proofs.inclusion(tree.source(id, signed.size()), number, signed.size());
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s-%d.tlog-proof\"".formatted(id, number))
                .body(new TlogProof(number, proof, SignedNote.parse(signed.note())).format());
    }
}
