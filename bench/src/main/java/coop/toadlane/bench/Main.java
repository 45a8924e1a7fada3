package coop.toadlane.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** {@code ./toadlane bench [NAME...]}: runs the named benches, or all of them. */
public final class Main {
    private interface Bench {
        void run() throws Exception;
    }

    private static final Map<String, Bench> BENCHES = benches();

    private Main() {}

    private static Map<String, Bench> benches() {
        var benches = new LinkedHashMap<String, Bench>();
        benches.put("clerk", ClerkBench::run);
        benches.put("surplus", SurplusBench::run);
        benches.put("verify", VerifyBench::run);
        return benches;
    }

    public static void main(String[] args) throws Exception {
        var names = args.length == 0 ? BENCHES.keySet() : Set.of(args);
        if (!BENCHES.keySet().containsAll(names)) {
            System.out.println("usage: ./toadlane bench [NAME...]\n\n  " + BENCHES.keySet());
            System.exit(names.contains("--help") ? 0 : 2);
        }
        System.out.println(Machine.describe());
        for (var bench : BENCHES.entrySet()) {
            if (names.contains(bench.getKey())) {
                System.out.println("\n" + bench.getKey());
                bench.getValue().run();
            }
        }
        System.exit(0); // whatever a bench left running
    }
}
