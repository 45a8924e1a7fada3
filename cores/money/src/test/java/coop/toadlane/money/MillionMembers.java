package coop.toadlane.money;

import static coop.toadlane.money.Rules.step;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Random;

/**
 * Distributes to a million members by three keys, five times, and prints the processor time of
 * each.
 */
final class MillionMembers {
    private static final int MEMBERS = 1_000_000;

    private MillionMembers() {}

    public static void main(String[] args) {
        var half = Map.of("cash", "50%", "capital", "50%");
        var legal = step("name", "legal", "take", "30%", "to", Map.of("reserve", "legal"));
        var even = step("name", "even", "share", "20%", "by", "equal", "pay", "cash");
        var used = step("name", "used", "share", "60%", "by", "sales", "pay", half);
        used.putAll(step("cap", "900.00", "over-cap", "redistribute"));
        var blend = Map.of("shares", Map.of("sales", "50%", "hours", "50%"));
        var mixed = step("name", "mixed", "share", "rest", "by", blend, "pay", half);
        var plain = step("name", "plain", "share", "rest", "by", "sales", "pay", half);
        var patronage = patronage();
        for (var round = 0; round < 5; round++) {
            time("by sales, half in cash", Rules.of(legal, plain), patronage);
            time(
                    "equally, capped by sales, blended",
                    Rules.of(legal, even, used, mixed),
                    patronage);
        }
    }

    private static void time(String what, RuleDocument document, Patronage patronage) {
        var start = cpu();
        var distribution = Rules.distributed(document, "123456789.01", patronage);
        System.out.printf(
                "%,d members, %s: %d ms of processor time%n",
                distribution.size(), what, (cpu() - start) / 1_000_000);
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

    // Not by the clock: other work on the machine must not count.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
