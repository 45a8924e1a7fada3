package coop.toadlane.check;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a record as a zip, a portion at a time. */
final class RecordZip {
    private RecordZip() {}

    static void write(CoopRecord record, OutputStream out) {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var part : record.parts()) {
                var lines = record.lines(part).orElseThrow();
                try (lines) {
                    var entry = new ZipEntry(part);
                    entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                    zip.putNextEntry(entry);
                    for (var each = lines.iterator(); each.hasNext(); ) {
                        zip.write(each.next().getBytes(StandardCharsets.UTF_8));
                        zip.write('\n');
                    }
                    zip.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't write the record", e);
        }
    }
}
