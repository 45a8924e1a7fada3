package coop.toadlane.bench;

import coop.toadlane.money.Currency;
import coop.toadlane.money.Distribution;
import coop.toadlane.money.Member;
import coop.toadlane.money.Money;
import coop.toadlane.money.Outcome;
import coop.toadlane.money.Patronage;
import coop.toadlane.money.Period;
import coop.toadlane.money.RuleDocument;
import java.util.Random;
import org.yaml.snakeyaml.Yaml;

/** Shares a surplus out among a million members: three keys, caps, what is over shared again. */
final class SurplusBench {
    private static final int MEMBERS = Integer.getInteger("members", 1_000_000);
    private static final int RUNS = 3;
    private static final Currency EUR = Currency.of("EUR");
    private static final Money RESULT = new Money(5_000_000_000L, EUR);
    private static final String RULES =
            """
            format: toadlane-surplus/1
            name: Three keys and caps
            version: 1
            currency: EUR
            rounding: "0.01"
            residual: largest-remainder
            steps:
              - name: pools
                split:
                  - {part: 20%, to: {reserve: legal}}
                  - {part: 10%, to: {pool: same}}
                  - {part: 25%, to: {pool: service}}
                  - {part: 45%, to: {pool: trade}}
              - name: equally
                from: same
                share: rest
                by: equal
                pay: cash
              - name: by-years
                from: service
                share: rest
                by: years
                classes: B
                cap: "60.00"
                over-cap: redistribute
                pay: capital
              - name: by-sales
                from: trade
                share: rest
                by: sales
                classes: C
                cap: "55.00"
                over-cap: redistribute
                pay: {cash: 50%, capital: 50%}
            """;

    private SurplusBench() {}

    static void run() throws Exception {
        var document =
                switch (RuleDocument.read(new Yaml().load(RULES))) {
                    case RuleDocument.Reading.Read(var read) -> read;
                    case RuleDocument.Reading.Faulty(var faults) ->
                            throw new IllegalStateException("couldn't read the rules: " + faults);
                };
        var grid = new Grid("%,d members".formatted(MEMBERS), "seconds", "CPU s", "peak heap MB");
        var collected = Effort.of(SurplusBench::patronage);
        grid.row(collected.cells("collect their patronage"));
        for (int i = 1; i <= RUNS; i++) {
            var shared = Effort.of(() -> share(document, collected.result()));
            grid.row(shared.cells(i == 1 ? "distribute, cold" : "distribute, run " + i));
        }
        grid.print();
    }

    private static Patronage patronage() {
        var random = new Random(1844);
        var builder = Patronage.builder();
        for (int i = 0; i < MEMBERS; i++) {
            var id = "m" + i;
            var memberClass = i % 10 == 0 ? "A" : i % 10 < 4 ? "B" : "C";
            builder.member(new Member(id, "Member %07d".formatted(i), memberClass));
            builder.add(id, "years", 1_000_000L * (1 + random.nextInt(30)));
            builder.add(id, "sales", 10_000L * random.nextInt(2_000_000));
        }
        return builder.build();
    }

    private static Distribution share(RuleDocument document, Patronage patronage) {
        return switch (document.distribute(Period.of(RESULT), patronage)) {
            case Outcome.Distributed(var distribution) -> distribution;
            case Outcome.Refused refused ->
                    throw new IllegalStateException("couldn't distribute: " + refused);
        };
    }
}
