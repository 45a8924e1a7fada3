package coop.toadlane.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** {@code ./toadlane bench [NAME...]}: runs the named benches, or all of them. */
public final class Main {
    private interface Bench {
        void run(Places places) throws Exception;
    }

    private static final String USAGE =
            "usage: ./toadlane bench [NAME...] [--data DIR] [--peers DIR]\n\n  NAME: ";
    private static final Map<String, Bench> BENCHES = benches();

    private Main() {}

    private static Map<String, Bench> benches() {
        var benches = new LinkedHashMap<String, Bench>();
        benches.put("clerk", _ -> ClerkBench.run());
        benches.put("http", _ -> HttpBench.run());
        benches.put("surplus", _ -> SurplusBench.run());
        benches.put("verify", _ -> VerifyBench.run());
        benches.put("start", places -> StartBench.run(places.home()));
        benches.put("tally", places -> TallyBench.run(places.data()));
        benches.put("peers", PeersBench::run);
        benches.put("loops", _ -> LoopsBench.run());
        return benches;
    }

    public static void main(String[] args) {
        int exit = 1;
        try {
            exit = run(args);
        } catch (Exception e) {
            e.printStackTrace();
        }
        System.exit(exit); // whatever a bench left running
    }

    private static int run(String[] args) throws Exception {
        var places = Places.at(Path.of(System.getProperty("toadlane.home", ".")));
        var names = new TreeSet<String>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--data") && i + 1 < args.length) {
                places = places.withData(Path.of(args[++i]));
            } else if (args[i].equals("--peers") && i + 1 < args.length) {
                places = places.withPeers(Path.of(args[++i]));
            } else {
                names.add(args[i]);
            }
        }
        if (!BENCHES.keySet().containsAll(names)) {
            System.out.println(USAGE + BENCHES.keySet());
            return names.contains("--help") ? 0 : 2;
        }
        System.out.println(Machine.describe());
        for (var bench : BENCHES.entrySet()) {
            if (names.isEmpty() || names.contains(bench.getKey())) {
                System.out.println("\n" + bench.getKey());
                bench.getValue().run(places);
            }
        }
        return 0;
    }
}
