package dev.leash.sheets.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Times as spreadsheets keep them: days since the end of 1899, with the time of day as a fraction.
 * So a cell that a spreadsheet took for a date says the same in every locale and format.
 */
public final class SerialTime {

    private static final LocalDateTime ORIGIN = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

    /** The days from 1970 to 2199: what is outside is a number that is no time. */
    private static final int FIRST_DAY = 25_569;

    private static final int LAST_DAY = 109_574;
    private static final Pattern DAYS = Pattern.compile("\\d{5,6}(\\.\\d{1,18})?");

    private SerialTime() {}

    /** The minute a number names; empty when it is none, or names no time of these centuries. */
    public static Optional<LocalDateTime> read(String text) {
        String number = text.strip();
        if (!DAYS.matcher(number).matches()) {
            return Optional.empty();
        }
        BigDecimal days = new BigDecimal(number);
        if (days.intValue() < FIRST_DAY || days.intValue() > LAST_DAY) {
            return Optional.empty();
        }
        // A second has no exact fraction of a day: what is nearest was meant.
        long seconds =
                days.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return Optional.of(ORIGIN.plusSeconds(seconds).truncatedTo(ChronoUnit.MINUTES));
    }
}
