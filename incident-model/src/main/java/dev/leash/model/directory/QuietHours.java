package dev.leash.model.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When a person's phone is left alone over incidents of the least severity. Half-open, and over
 * midnight when it ends before it begins.
 *
 * @param from when it begins, on the wall
 * @param until when it ends, on the wall
 * @param zone whose wall
 */
public record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {
    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException(
                    "quiet hours from %s until %s have no length".formatted(from, until));
        }
    }

    /** When the quiet that a moment falls into ends; empty when it falls into none. */
    public Optional<Instant> endAfter(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overMidnight = until.isBefore(from);
        boolean begun = !time.isBefore(from);
        boolean beforeEnd = time.isBefore(until);
        boolean quiet = overMidnight ? begun || beforeEnd : begun && beforeEnd;
        if (!quiet) {
            return Optional.empty();
        }
        LocalDate end =
                overMidnight && begun ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return Optional.of(end.atTime(until).atZone(zone).toInstant()).filter(moment::isBefore);
    }
}
