package coop.toadlane.surplus;

import java.math.BigDecimal;

/** Writes amounts of measures: without the zeros of the database, with two decimals or none. */
public final class Figures {
    private Figures() {}

    /** 12.500000 is 12.50, 3.000000 is 3, 0.125000 is 0.125. */
    public static BigDecimal plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        if (stripped.scale() <= 0) {
            return stripped.setScale(0);
        }
        return stripped.scale() == 1 ? stripped.setScale(2) : stripped;
    }
}
