package coop.toadlane.cli;

import coop.toadlane.minutebook.Checkpoint;
import coop.toadlane.minutebook.Frontier;
import coop.toadlane.minutebook.Hash;
import coop.toadlane.minutebook.Hashing;
import coop.toadlane.minutebook.KeyType;
import coop.toadlane.minutebook.NoteSigner;
import coop.toadlane.record.Body;
import coop.toadlane.record.Entry;
import coop.toadlane.record.Header;
import coop.toadlane.record.Json;
import coop.toadlane.record.OfficeEntry;
import coop.toadlane.record.Openness;
import coop.toadlane.record.PublicRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;

/** The record of a co-op that was founded and whose purpose changed so many times, for tests. */
final class SmallRecord {
    static final NoteSigner KEY =
            NoteSigner.generate("test/c/small", KeyType.NOTE, new SecureRandom());
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> headers = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();

    SmallRecord(int amendments) {
        var rules = new TreeMap<String, JsonNode>();
        rules.put("power.office.amendment", Json.tree("{\"by\":[\"anyone\"]}"));
        var act = Map.of("name", "Small", "key", KEY.verifier().vkey(), "rules", rules);
        var set = new OfficeEntry.RuleSet("power.office.amendment", rules.firstEntry().getValue());
        minute("office.founding/1", "founder", "founding", act, founded(), set);
        for (int i = 0; i < amendments; i++) {
            var purpose = Json.tree("\"Purpose " + i + "\"");
            minute(
                    "office.amendment/1",
                    "guest",
                    "self",
                    Map.of("rules", Map.of("coop.purpose", purpose)),
                    new OfficeEntry.RuleSet("coop.purpose", purpose));
        }
        seal();
    }

    private static OfficeEntry.Founded founded() {
        var key = KEY.verifier().vkey();
        return new OfficeEntry.Founded("small", "Small", "", "none", "EUR", KEY.name(), key);
    }

    private void minute(String kind, String actor, String right, Object act, Entry... entries) {
        var body = new Body(Json.tree(act), List.of(entries), null).line();
        var time = Instant.parse("2026-01-05T09:00:00Z").plusSeconds(headers.size());
        var header =
                new Header(
                        headers.size(), time, kind, actor, right, Openness.PUBLIC, Body.hash(body));
        bodies.add(headers.size() + " " + body);
        headers.add(header.line());
    }

    private void seal() {
        var leaves =
                headers.stream()
                        .map(line -> Hashing.leaf(line.getBytes(StandardCharsets.UTF_8)))
                        .toList();
        var root = Frontier.EMPTY.append(leaves).root();
        parts.put(
                PublicRecord.CHECKPOINT,
                new Checkpoint(KEY.name(), headers.size(), root).sign(KEY).format());
        parts.put(PublicRecord.KEY, KEY.verifier().vkey() + "\n");
        parts.put(PublicRecord.HEADERS, lines(headers));
        parts.put(PublicRecord.LEAVES, lines(leaves.stream().map(Hash::base64).toList()));
        parts.put(PublicRecord.BODIES, lines(bodies));
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    SmallRecord change(String part, String from, String to) {
        var text = parts.getOrDefault(part, "");
        if (!text.contains(from)) {
            throw new IllegalArgumentException(part + " has no " + from);
        }
        parts.put(part, text.replace(from, to));
        return this;
    }

    String part(String part) {
        return parts.getOrDefault(part, "");
    }

    Path folder(Path in) throws IOException {
        for (var part : parts.entrySet()) {
            Files.writeString(in.resolve(part.getKey()), part.getValue());
        }
        return in;
    }

    void zip(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
