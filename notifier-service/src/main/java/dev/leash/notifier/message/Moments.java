package dev.leash.notifier.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Moments as people read them. In UTC, because a message does not know on whose clock it is read.
 */
final class Moments {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter ON_A_DAY =
            DateTimeFormatter.ofPattern("HH:mm 'on' EEEE d MMMM", Locale.ENGLISH);

    private Moments() {}

    /**
     * {@code 14:32 UTC}, and the day where it is not today. Seconds are cut off, so a deadline is
     * never told too late.
     */
    static String words(Instant moment, Instant now) {
        String time = TIME.format(moment);
        return day(moment).equals(day(now)) ? time : time + " on " + DAY.format(moment);
    }

    /**
     * {@code 09:00 on Monday 23 November}: on the clocks of a schedule, for people who are on call
     * by them.
     */
    static String onClocksOf(ZoneId zone, Instant moment) {
        return ON_A_DAY.format(moment.atZone(zone));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
