package coop.toadlane.office;

import coop.toadlane.record.LedgerEntry;
import coop.toadlane.record.LedgerEntry.Line;
import coop.toadlane.record.Openness;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** An act whose kind has a defect: it throws, or it enters what the database refuses. */
record Broken(boolean late) implements Act {

    /** Adds the kind to an application under test. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Given {
        @Bean
        Kind<Broken> brokenKind() {
            return new BrokenKind();
        }
    }

    private static final class BrokenKind implements Kind<Broken> {
        @Override
        public String name() {
            return "test.broken";
        }

        @Override
        public Class<Broken> type() {
            return Broken.class;
        }

        @Override
        public Openness openness() {
            return Openness.PUBLIC;
        }

        @Override
        public Power power() {
            return Power.of("anyone");
        }

        @Override
        public boolean offered() {
            return false;
        }

        @Override
        public Ruling rule(Case<Broken> one, Sitting sitting) {
            if (one.act().late()) {
                return Ruling.enter(
                        new LedgerEntry.Posted(
                                LocalDate.of(2026, 1, 1),
                                "One cent from nowhere",
                                List.of(new Line("1000", 1, "USD", null))));
            }
            throw new IllegalStateException("broken on purpose");
        }
    }
}
