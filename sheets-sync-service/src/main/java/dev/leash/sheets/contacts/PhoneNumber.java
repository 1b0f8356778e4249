package dev.leash.sheets.contacts;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number as providers want it.
 *
 * @param e164 a plus sign, the country code and the number, 8 to 15 digits in all
 */
record PhoneNumber(String e164) {

    static final String ALLOWED =
            "allowed is + with the country code and the number, 8 to 15 digits in all, such as +15550100001";

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{7,14}");
    private static final Pattern ORNAMENTS = Pattern.compile("[\\s\\u00A0().\\u2010-\\u2015-]");
    private static final Pattern ALL_BUT_LAST_TWO_DIGITS =
            Pattern.compile("[0-9](?=.*[0-9].*[0-9])");

    /** The number a text names, whatever blanks, dashes, dots and parentheses are in it. */
    static Optional<PhoneNumber> of(String text) {
        return Optional.of(ORNAMENTS.matcher(text).replaceAll(""))
                .filter(digits -> E164.matcher(digits).matches())
                .map(PhoneNumber::new);
    }

    /** What may be shown of a text that should have been a number: its last two digits. */
    static String masked(String text) {
        return ALL_BUT_LAST_TWO_DIGITS.matcher(text).replaceAll("•");
    }
}
