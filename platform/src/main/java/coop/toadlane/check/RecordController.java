package coop.toadlane.check;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Coops;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The record as a zip. It is written to a file first, so that a slow line holds no connection to
 * the database; two are written at a time, the others wait.
 */
@Controller
final class RecordController {
    private final Coops coops;
    private final Records records;
    private final Readers readers;
    private final Semaphore writing = new Semaphore(2, true);

    RecordController(Coops coops, Records records, Readers readers) {
        this.coops = coops;
        this.records = records;
        this.readers = readers;
    }

    @GetMapping({"/c/{coop}/record.zip", "/api/c/{coop}/record.zip"})
    void record(@PathVariable String coop, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var id = Paths.coop(coop, coops);
        var file = Files.createTempFile("toadlane-record-", ".zip");
        try {
            write(id, readers.of(id, request), file);
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(file));
            response.setHeader("Cache-Control", "no-store");
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"%s-record.zip\"".formatted(id));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void write(CoopId coop, Reader reader, Path file) {
        try {
            writing.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        try {
            records.read(
                    coop,
                    reader,
                    record -> {
                        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                            RecordZip.write(record, out);
                            return file;
                        } catch (IOException e) {
                            throw new UncheckedIOException("couldn't write the record", e);
                        }
                    });
        } finally {
            writing.release();
        }
    }
}
