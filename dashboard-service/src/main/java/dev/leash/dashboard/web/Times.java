package dev.leash.dashboard.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Times in words, relative to a moment and in a time zone.
 *
 * @param now the moment
 * @param zone the time zone
 */
public record Times(Instant now, ZoneId zone) {

    private static final DateTimeFormatter TODAY =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter THIS_YEAR =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_AGO =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    /** Relative: {@code 4 min ago}, {@code in 2 h}. */
    public String relative(Instant at) {
        Duration apart = Duration.between(at, now);
        if (apart.abs().toSeconds() < 5) {
            return "just now";
        }
        return apart.isNegative() ? "in " + rough(apart.negated()) : rough(apart) + " ago";
    }

    /**
     * {@code 02:39}, {@code Sat 21 Nov, 02:39}, {@code 21 Nov 2024, 02:39}: as much as is needed.
     */
    public String absolute(Instant at) {
        ZonedDateTime then = at.atZone(zone);
        ZonedDateTime today = now.atZone(zone);
        if (then.toLocalDate().equals(today.toLocalDate())) {
            return then.format(TODAY);
        }
        return then.format(then.getYear() == today.getYear() ? THIS_YEAR : LONG_AGO);
    }

    /** Like {@link #absolute}, with seconds: {@code 02:39:07}. */
    public String toTheSecond(Instant at) {
        return absolute(at) + ":%02d".formatted(at.atZone(zone).getSecond());
    }

    /** The date and time with the zone's name. */
    public String exact(Instant at) {
        return at.atZone(zone).format(LONG_AGO) + " " + zoneName();
    }

    /** Time left until an instant: {@code 3:12}, {@code 1:03:12}; {@code 0:00} once it is past. */
    public String countdown(Instant at) {
        long seconds = Math.max(0, (Duration.between(now, at).toMillis() + 999) / 1000);
        if (seconds >= 86_400) {
            return rough(Duration.ofSeconds(seconds));
        }
        return seconds >= 3600
                ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
                : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** Length of a span: {@code 12 min}, {@code 2 h 5 min}. */
    public String span(Instant from, Instant until) {
        return span(Duration.between(from, until));
    }

    /** A duration: {@code 12 min}, {@code 2 h 5 min}. */
    public static String span(Duration length) {
        long minutes = length.toMinutes();
        if (minutes < 1) {
            return Math.max(0, length.toSeconds()) + " s";
        }
        if (minutes < 60) {
            long seconds = length.toSecondsPart();
            return seconds == 0 || minutes >= 10
                    ? minutes + " min"
                    : minutes + " min " + seconds + " s";
        }
        return minutes < 1440
                ? two(minutes / 60, "h", minutes % 60, "min")
                : two(minutes / 1440, "d", minutes / 60 % 24, "h");
    }

    /** Display name of the zone: {@code UTC}, {@code Berlin}. */
    public String zoneName() {
        return zoneName(zone);
    }

    /** Display name of a zone: {@code UTC}, {@code Berlin}. */
    public static String zoneName(ZoneId zone) {
        String id = zone.getId();
        return id.contains("/")
                ? id.substring(id.lastIndexOf('/') + 1).replace('_', ' ')
                : zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private static String rough(Duration length) {
        long seconds = length.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min";
        }
        return seconds < 172_800 ? seconds / 3600 + " h" : seconds / 86_400 + " d";
    }

    private static String two(long large, String largeUnit, long small, String smallUnit) {
        return small == 0
                ? large + " " + largeUnit
                : large + " " + largeUnit + " " + small + " " + smallUnit;
    }
}
