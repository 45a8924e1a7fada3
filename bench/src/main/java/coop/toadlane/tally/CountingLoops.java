package coop.toadlane.tally;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The inner loops of counting, on 100,000 made-up ballots over twelve candidates: one by one, or
 * equal ones on one line.
 */
@State(Scope.Benchmark)
public class CountingLoops {
    private static final int CANDIDATES = 12;
    private static final int BALLOTS = 100_000;
    private static final int VOTERS = 20_000;
    private static final int PROJECTS = 60;
    private static final long SEED = 20_261_122;

    private byte[] grouped = {};
    private byte[] single = {};
    private Contest groups = contest(List.of());
    private Contest papers = groups;
    private MeekFixed meek = new MeekFixed(groups.standingBallots(), Sharing.ORDERS);
    private BigInteger[] keep = {};
    private Budget budget = budget(new Random(SEED));

    /** Half of the ballots rank the candidates as their neighbours do, so that many are equal. */
    @Setup
    public void draw() {
        var random = new Random(SEED);
        var lines = new ArrayList<String>();
        for (int i = 0; i < BALLOTS; i++) {
            lines.add(ballot(random));
        }
        var equal = new TreeMap<String, Integer>();
        lines.forEach(line -> equal.merge(line, 1, Integer::sum));
        single = blt(lines.stream().map(line -> "1 " + line).toList());
        grouped = blt(equal.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList());
        papers = read(single);
        groups = read(grouped);
        meek = new MeekFixed(groups.standingBallots(), Sharing.ORDERS);
        keep =
                IntStream.range(0, CANDIDATES)
                        .mapToObj(c ->
                                meek.keepAll()
                                        .multiply(BigInteger.valueOf(c % 3 + 1L))
                                        .divide(BigInteger.valueOf(3)))
                        .toArray(BigInteger[]::new);
    }

    private static String ballot(Random random) {
        var order = new ArrayList<>(IntStream.rangeClosed(1, CANDIDATES).boxed().toList());
        int first = random.nextInt(CANDIDATES);
        Collections.rotate(order, first);
        if (random.nextBoolean()) {
            Collections.shuffle(order, random);
        }
        var text = new StringBuilder();
        order.subList(0, 1 + random.nextInt(5)).forEach(c -> text.append(c).append(' '));
        return text.append('0').toString();
    }

    private static byte[] blt(List<String> ballots) {
        var text = new StringBuilder(CANDIDATES + " 3\n");
        ballots.forEach(line -> text.append(line).append('\n'));
        text.append("0\n");
        for (int c = 1; c <= CANDIDATES; c++) {
            text.append("\"Candidate ").append(c).append("\"\n");
        }
        return text.append("\"Made up\"\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Contest contest(List<String> ballots) {
        return read(blt(ballots));
    }

    private static Contest read(byte[] file) {
        return switch (Blt.read(file)) {
            case Reading.Read<Contest>(var contest) -> contest;
            case Reading.Broken<Contest> broken ->
                    throw new IllegalStateException(broken.message());
        };
    }

    private static Budget budget(Random random) {
        var projects =
                IntStream.range(0, PROJECTS)
                        .mapToObj(p ->
                                new Budget.Project("p" + p, "", 1_000L + random.nextInt(9_000)))
                        .toList();
        var votes = new ArrayList<Budget.Vote>();
        for (int v = 0; v < VOTERS; v++) {
            var chosen = random.ints(0, PROJECTS).distinct().limit(5).sorted().boxed().toList();
            votes.add(new Budget.Vote(1, chosen, Collections.nCopies(5, 1L)));
        }
        return new Budget("Made up", 0, 100_000, projects, votes, VOTERS, 0, 0);
    }

    @Benchmark
    public Object readOneByOne() {
        return Blt.read(single);
    }

    @Benchmark
    public Object readGrouped() {
        return Blt.read(grouped);
    }

    @Benchmark
    public Object layPapersOneByOne() {
        return new Piles(papers.standingBallots(), papers.withdrawnFlags(), 5);
    }

    @Benchmark
    public Object layPapersGrouped() {
        return new Piles(groups.standingBallots(), groups.withdrawnFlags(), 5);
    }

    @Benchmark
    public Object countScottishOneByOne() {
        return Rule.SCOTTISH_STV.count(papers, 3, Map.of());
    }

    @Benchmark
    public Object countScottishGrouped() {
        return Rule.SCOTTISH_STV.count(groups, 3, Map.of());
    }

    /** One distribution of all votes at given keep values. */
    @Benchmark
    public Object distributeMeek() {
        return meek.distribute(keep);
    }

    @Benchmark
    public Object fillPairwise() {
        return Rule.COPELAND.count(groups, 1, Map.of());
    }

    @Benchmark
    public Object shareEqually() {
        return BudgetRule.named("pb-mes").allocate(budget, Map.of("completion", "none"));
    }
}
