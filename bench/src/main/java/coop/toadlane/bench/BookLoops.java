package coop.toadlane.bench;

import coop.toadlane.minutebook.Frontier;
import coop.toadlane.minutebook.Hashing;
import coop.toadlane.money.Apportionment;
import coop.toadlane.record.Header;
import coop.toadlane.record.Openness;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The inner loops of the minute book and of the surplus. */
@State(Scope.Benchmark)
public class BookLoops {
    private static final int MEMBERS = 10_000;
    private static final long SURPLUS = 123_456_789;

    private final long[] weights = new Random(20_261_122).longs(MEMBERS, 1, 1_000_000).toArray();
    private final Header header =
            new Header(
                    123_456,
                    Instant.parse("2026-11-22T10:20:30.123456Z"),
                    "decisions.ballot/1",
                    "m4321",
                    "self",
                    Openness.PUBLIC,
                    Hashing.sha256(new byte[] {1}).hex());
    private final String line = header.line();
    private final byte[] bytes = header.bytes();
    private final Frontier frontier = million();

    private static Frontier million() {
        var frontier = Frontier.EMPTY;
        for (int i = 0; i < 1_000; i++) {
            frontier = frontier.append(Hashing.leaf(new byte[] {(byte) i}));
        }
        return frontier;
    }

    @Benchmark
    public Object writeHeader() {
        return header.line();
    }

    @Benchmark
    public Object readHeader() {
        return Header.parse(line);
    }

    @Benchmark
    public Object hashLeaf() {
        return Hashing.leaf(bytes);
    }

    @Benchmark
    public Object appendLeaf() {
        return frontier.append(Hashing.leaf(bytes));
    }

    @Benchmark
    public Object splitAmongTenThousand() {
        return Apportionment.split(SURPLUS, weights);
    }

    /** What a spreadsheet does, and which need not add up. */
    @Benchmark
    public Object roundEachOfTenThousand() {
        var whole = BigDecimal.ZERO;
        for (var weight : weights) {
            whole = whole.add(BigDecimal.valueOf(weight));
        }
        var parts = new BigDecimal[weights.length];
        for (int i = 0; i < weights.length; i++) {
            parts[i] =
                    BigDecimal.valueOf(SURPLUS)
                            .multiply(BigDecimal.valueOf(weights[i]))
                            .divide(whole, 0, RoundingMode.HALF_UP);
        }
        return parts;
    }
}
