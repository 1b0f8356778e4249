package dev.leash.sheets.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Serial times of spreadsheets: days since the end of 1899, with the time of day as a fraction. A
 * cell that a spreadsheet turned into a date has the same number in every locale and format.
 */
public final class SerialTime {

    private static final LocalDateTime ORIGIN = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

    /**
     * The first day that is accepted, in 1970; days to 2199 are, and other numbers are no times.
     */
    private static final int FIRST_DAY = 25_569;

    private static final int LAST_DAY = 109_574;
    private static final Pattern DAYS = Pattern.compile("\\d{5,6}(\\.\\d{1,18})?");

    private SerialTime() {}

    /**
     * The minute of a number; empty when the text is no number, or outside of the accepted days.
     */
    public static Optional<LocalDateTime> read(String text) {
        String number = text.strip();
        if (!DAYS.matcher(number).matches()) {
            return Optional.empty();
        }
        BigDecimal days = new BigDecimal(number);
        if (days.intValue() < FIRST_DAY || days.intValue() > LAST_DAY) {
            return Optional.empty();
        }
        // Rounded, since a second has no exact fraction of a day.
        long seconds =
                days.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return Optional.of(ORIGIN.plusSeconds(seconds).truncatedTo(ChronoUnit.MINUTES));
    }
}
