package dev.leash.sheets.contacts;

import dev.leash.model.directory.QuietHours;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell of quiet hours, in which minor incidents do not use the phone: {@code 22:00-07:00} in the
 * default time zone, or in another: {@code 22:00-07:00 Europe/Berlin}.
 */
final class QuietHoursCell {

    static final String ALLOWED =
            "allowed are hours such as 22:00-07:00, or 22:00-07:00 Europe/Berlin";

    private static final Pattern HOURS =
            Pattern.compile(
                    "([01]?[0-9]|2[0-3]):([0-5][0-9])\\s*[-\u2013]\\s*([01]?[0-9]|2[0-3]):([0-5][0-9])(?:\\s+(\\S+))?");

    private QuietHoursCell() {}

    /** The quiet hours; empty when the text is invalid. */
    static Optional<QuietHours> parse(String text, ZoneId usual) {
        Matcher hours = HOURS.matcher(text.strip());
        if (!hours.matches()) {
            return Optional.empty();
        }
        LocalTime from = time(hours.group(1), hours.group(2));
        LocalTime until = time(hours.group(3), hours.group(4));
        return zone(hours.group(5), usual)
                .filter(_ -> !from.equals(until))
                .map(zone -> new QuietHours(from, until, zone));
    }

    private static LocalTime time(String hour, String minute) {
        return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
    }

    private static Optional<ZoneId> zone(@Nullable String name, ZoneId usual) {
        if (name == null) {
            return Optional.of(usual);
        }
        return ZoneId.getAvailableZoneIds().contains(name)
                ? Optional.of(ZoneId.of(name))
                : Optional.empty();
    }
}
