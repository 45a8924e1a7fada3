package coop.toadlane.surplus;

import coop.toadlane.members.Members;
import coop.toadlane.money.Patronage;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.SurplusEntry.Use;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at uses before they are entered: two queries, however many. */
@Component
class UseCheck {
    static final int MOST = 200_000;
    private static final String DECIMAL = "-?[0-9]{1,12}(\\.[0-9]{1,6})?";
    private final Members members;
    private final Surplus surplus;

    UseCheck(Members members, Surplus surplus) {
        this.members = members;
        this.surplus = surplus;
    }

    /** What uses are looked at against. */
    final class Against {
        private final Set<MemberNo> known;
        private final LocalDate closed;
        private final LocalDate today;

        private Against(Set<MemberNo> known, LocalDate closed, LocalDate today) {
            this.known = known;
            this.closed = closed;
            this.today = today;
        }

        /** What is wrong with these uses, or null. */
        @Nullable Refusal fault(List<Use> uses) {
            if (uses.isEmpty() || uses.size() > MOST) {
                return Refusal.at("uses", "surplus.uses", MOST);
            }
            for (int i = 0; i < uses.size(); i++) {
                var fault = fault(uses.get(i), "uses." + i);
                if (fault != null) {
                    return fault;
                }
            }
            return null;
        }

        private @Nullable Refusal fault(Use use, String at) {
            if (use.measure() == null || !isMeasure(use.measure())) {
                return Refusal.at(at + ".measure", "surplus.measure");
            }
            if (amount(use.amount()).isEmpty()) {
                return Refusal.at(at + ".amount", "surplus.amount");
            }
            if (use.date() == null || use.date().isAfter(today)) {
                return Refusal.at(at + ".date", "surplus.date");
            }
            if (!use.date().isAfter(closed)) {
                return Refusal.at(at + ".date", "surplus.closed", closed);
            }
            var member = use.member();
            if (member != null && (member < 1 || !known.contains(new MemberNo(member)))) {
                return Refusal.at(at + ".member", "surplus.no-member", Integer.toString(member));
            }
            return null;
        }
    }

    /** Reads once what all these uses are looked at against. */
    Against against(Collection<Use> uses, Sitting sitting) {
        var asked =
                uses.stream()
                        .map(Use::member)
                        .filter(Objects::nonNull)
                        .filter(member -> member >= 1)
                        .map(MemberNo::new)
                        .collect(Collectors.toSet());
        return new Against(
                members.find(sitting.coop(), asked).keySet(),
                surplus.closedUntil(sitting.coop()).orElse(LocalDate.MIN),
                sitting.today());
    }

    static boolean isMeasure(String text) {
        return text.length() <= 60 && text.matches(SurplusRules.MEASURE);
    }

    /** An exact decimal of at most six digits after the point. */
    static Optional<BigDecimal> amount(@Nullable String text) {
        if (text == null || !text.matches(DECIMAL)) {
            return Optional.empty();
        }
        var amount = new BigDecimal(text);
        Patronage.micros(amount);
        return Optional.of(amount);
    }
}
