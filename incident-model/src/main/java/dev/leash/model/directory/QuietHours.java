package dev.leash.model.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Daily span in which a person's phone stays quiet for incidents of the least urgency. Half-open;
 * spans midnight when it ends before it begins.
 *
 * @param from local time at which it begins
 * @param until local time at which it ends
 * @param zone time zone of both
 */
public record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {
    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException(
                    "quiet hours from %s until %s have no length".formatted(from, until));
        }
    }

    /** End of the quiet hours that contain a moment; empty when none do. */
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
