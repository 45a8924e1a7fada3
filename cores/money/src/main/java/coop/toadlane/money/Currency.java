package coop.toadlane.money;

/**
 * A currency: its code (ISO 4217, or a co-op's own, such as hours) and how many digits its minor
 * unit has.
 *
 * @param code two to twelve capital letters or digits
 * @param digits 0 to 6: 2 for cents
 */
public record Currency(String code, int digits) {
    public Currency {
        if (!code.matches("[A-Z][A-Z0-9]{1,11}")) {
            throw new IllegalArgumentException("not a currency code: " + code);
        }
        if (digits < 0 || digits > 6) {
            throw new IllegalArgumentException("not a number of minor digits: " + digits);
        }
    }

    /**
     * The currency of an ISO 4217 code with its standard digits.
     *
     * @throws IllegalArgumentException if the code is not in ISO 4217
     */
    public static Currency of(String code) {
        var iso = java.util.Currency.getInstance(code);
        return new Currency(code, Math.max(0, iso.getDefaultFractionDigits()));
    }

    @Override
    public String toString() {
        return code;
    }
}
