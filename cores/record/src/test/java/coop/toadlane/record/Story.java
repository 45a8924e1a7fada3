package coop.toadlane.record;

import coop.toadlane.minutebook.Checkpoint;
import coop.toadlane.minutebook.Frontier;
import coop.toadlane.minutebook.Hash;
import coop.toadlane.minutebook.Hashing;
import coop.toadlane.minutebook.KeyType;
import coop.toadlane.minutebook.NoteSigner;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The minutes of a co-op as a test tells them: to be meddled with, then sealed into a record. */
final class Story {
    static final String ORIGIN = "toadlane.test/c/small";
    static final NoteSigner FIRST = signer();
    static final NoteSigner SECOND = signer();

    private final List<Step> steps = new ArrayList<>();

    /** A minute to be. */
    record Step(
            Instant time,
            String kind,
            String actor,
            String authority,
            Openness open,
            JsonNode act,
            List<Entry> entries) {
        Step at(Instant other) {
            return new Step(other, kind, actor, authority, open, act, entries);
        }

        Step by(String other, String right) {
            return new Step(time, kind, other, right, open, act, entries);
        }

        Step kind(String other) {
            return new Step(time, other, actor, authority, open, act, entries);
        }

        Step act(JsonNode other) {
            return new Step(time, kind, actor, authority, open, other, entries);
        }

        /** The act and what it enters, both another. */
        Step posting(LedgerEntry.Posted other) {
            return act(Small.tree(other)).entries(other);
        }

        Step entries(Entry... others) {
            return new Step(time, kind, actor, authority, open, act, List.of(others));
        }

        Entry entry() {
            return entries.getFirst();
        }
    }

    private static NoteSigner signer() {
        return NoteSigner.generate(ORIGIN, KeyType.NOTE, new SecureRandom());
    }

    void add(Step step) {
        steps.add(step);
    }

    int size() {
        return steps.size();
    }

    /** The place of the nth minute of a kind. */
    int find(String kind, int nth) {
        int seen = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).kind().startsWith(kind + "/") && seen++ == nth) {
                return i;
            }
        }
        throw new IllegalStateException("no such minute: " + kind);
    }

    Story change(int place, UnaryOperator<Step> meddling) {
        steps.set(place, meddling.apply(steps.get(place)));
        return this;
    }

    Story change(String kind, UnaryOperator<Step> meddling) {
        return change(find(kind, 0), meddling);
    }

    Story remove(int place) {
        steps.remove(place);
        return this;
    }

    Story insert(int place, Step step) {
        steps.add(place, step);
        return this;
    }

    Step step(int place) {
        return steps.get(place);
    }

    /** The record as it would be kept: every minute hashed, the last checkpoint signed. */
    Sealed seal() {
        var sealed = new Sealed();
        var frontier = Frontier.EMPTY;
        var key = FIRST;
        for (int n = 0; n < steps.size(); n++) {
            var step = steps.get(n);
            var body =
                    new Body(
                                    n == 0 ? founding(step) : step.act(),
                                    step.entries(),
                                    step.open() == Openness.PUBLIC ? null : "00")
                            .line();
            var header =
                    new Header(
                                    n,
                                    step.time(),
                                    step.kind(),
                                    step.actor(),
                                    step.authority(),
                                    step.open(),
                                    Body.hash(body))
                            .line();
            sealed.part(PublicRecord.HEADERS).add(header);
            sealed.part(PublicRecord.BODIES).add(n + " " + body);
            var leaf = Hashing.leaf(header.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            sealed.part(PublicRecord.LEAVES).add(leaf.base64());
            frontier = frontier.append(leaf);
            if (step.kind().startsWith("office.key/")) {
                sealed.part(Table.HANDOVERS.part()).add(handover(n, frontier).line());
                key = SECOND;
            }
        }
        sealed.sign(key, frontier.size(), frontier.root());
        sealed.part(Table.POWERS.part())
                .addAll(Small.POWERS.stream().map(Row.Power::line).toList());
        return sealed;
    }

    private static Row.Handover handover(int minute, Frontier frontier) {
        var note = new Checkpoint(ORIGIN, frontier.size(), frontier.root()).sign(FIRST).format();
        return new Row.Handover(minute, FIRST.verifier().vkey(), SECOND.verifier().vkey(), note);
    }

    private JsonNode founding(Step step) {
        var then = new ArrayList<Map<String, Object>>();
        for (var other : steps) {
            if (other != step && other.authority().equals("founding")) {
                then.add(Map.of("kind", other.kind(), "act", other.act()));
            }
        }
        var rules = new java.util.TreeMap<String, JsonNode>();
        for (var entry : step.entries()) {
            if (entry instanceof OfficeEntry.RuleSet(var key, var value)) {
                rules.put(key, value);
            }
        }
        return Json.tree(
                (Object)
                        Map.of(
                                "name",
                                "Small",
                                "key",
                                FIRST.verifier().vkey(),
                                "rules",
                                rules,
                                "then",
                                then));
    }

    /** A record in memory, each part open to meddling. */
    static final class Sealed implements PublicRecord {
        private final Map<String, List<String>> parts = new LinkedHashMap<>();

        List<String> part(String part) {
            return parts.computeIfAbsent(part, _ -> new ArrayList<>());
        }

        Sealed change(String part, int line, UnaryOperator<String> meddling) {
            part(part).set(line, meddling.apply(part(part).get(line)));
            return this;
        }

        /** Without a part's last line. */
        Sealed shorter(String part) {
            part(part).removeLast();
            return this;
        }

        Sealed without(String part) {
            parts.remove(part);
            return this;
        }

        void sign(NoteSigner key, long size, Hash root) {
            without(CHECKPOINT)
                    .part(CHECKPOINT)
                    .addAll(new Checkpoint(ORIGIN, size, root).sign(key).format().lines().toList());
            without(KEY).part(KEY).add(key.verifier().vkey());
        }

        /** With the registers as an honest server shows them. */
        Sealed withRegisters() {
            var tallies = new Tallies();
            try (var shown = new Shown(this, tallies);
                    var reader = new MinuteReader(this)) {
                var fold = new Fold(this, shown, tallies);
                for (var portion = reader.next(); !portion.isEmpty(); portion = reader.next()) {
                    for (var minute : portion) {
                        journals(minute);
                        fold.minute(
                                java.util.Objects.requireNonNull(minute.header()), minute.body());
                    }
                }
                for (var table : Table.folded()) {
                    fold.rows(table).map(Row::line).forEach(part(table.part())::add);
                }
            }
            return this;
        }

        private void journals(MinuteReader.Minute minute) {
            var header = java.util.Objects.requireNonNull(minute.header());
            var body = java.util.Objects.requireNonNull(minute.body());
            int place = 0;
            for (var entry : body.entries()) {
                @Nullable Row row =
                        switch (entry) {
                            case LedgerEntry.Posted one ->
                                    new Row.Transaction(
                                            header.number(),
                                            place,
                                            one.date(),
                                            one.text(),
                                            one.lines());
                            case ShareEntry.ShareMoved one -> ShareFold.row(one, header, place);
                            default -> null;
                        };
                if (row instanceof Row.Transaction) {
                    part(Table.TRANSACTIONS.part()).add(row.line());
                } else if (entry instanceof SurplusEntry.PatronageRecorded one) {
                    patronage(one, header.number(), place);
                } else if (row != null) {
                    part(Table.SHARE_MOVES.part()).add(row.line());
                }
                place++;
            }
        }

        private void patronage(SurplusEntry.PatronageRecorded one, long minute, int place) {
            int line = 0;
            for (var use : one.uses()) {
                part(Table.PATRONAGE.part())
                        .add(
                                new Row.Use(
                                                minute,
                                                place,
                                                line++,
                                                use.member(),
                                                use.measure(),
                                                use.date(),
                                                Row.Use.plain(
                                                        new java.math.BigDecimal(use.amount())))
                                        .line());
            }
        }

        @Override
        public Optional<Stream<String>> lines(String part) {
            return Optional.ofNullable(parts.get(part)).map(List::stream);
        }
    }
}
