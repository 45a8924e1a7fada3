package coop.toadlane.money;

import static coop.toadlane.money.Rules.step;

import java.util.Map;
import java.util.Random;

/** Distributes to a million members by three keys, five times, and prints how long each took. */
final class MillionMembers {
    private static final int MEMBERS = 1_000_000;

    private MillionMembers() {}

    public static void main(String[] args) {
        var pay = Map.of("cash", "30%", "capital", "70%");
        var document =
                Rules.of(
                        step("name", "legal", "take", "30%", "to", Map.of("reserve", "legal")),
                        step("name", "even", "share", "20%", "by", "equal", "pay", "cash"),
                        step(
                                "name",
                                "used",
                                "share",
                                "60%",
                                "by",
                                "sales",
                                "pay",
                                pay,
                                "cap",
                                "900.00",
                                "over-cap",
                                "redistribute"),
                        step(
                                "name",
                                "mixed",
                                "share",
                                "rest",
                                "by",
                                Map.of("shares", Map.of("sales", "50%", "hours", "50%")),
                                "pay",
                                pay));
        for (var round = 0; round < 5; round++) {
            var start = System.nanoTime();
            var patronage = patronage();
            var read = System.nanoTime();
            var distribution = Rules.distributed(document, "123456789.01", patronage);
            var done = System.nanoTime();
            System.out.printf(
                    "%,d members: gathered in %d ms, distributed in %d ms, %s%n",
                    distribution.size(),
                    (read - start) / 1_000_000,
                    (done - read) / 1_000_000,
                    distribution.member(0).total());
        }
    }

    private static Patronage patronage() {
        var random = new Random(1844);
        var builder = Patronage.builder();
        for (var i = 0; i < MEMBERS; i++) {
            var id = "m" + i;
            builder.member(new Member(id, id, ""));
            builder.add(id, "sales", random.nextLong(10_000_000) * 10_000);
            builder.add(id, "hours", random.nextLong(2_000) * 500_000);
        }
        return builder.build();
    }
}
