package dev.leash.notifier.planning;

import dev.leash.settings.Parsers;
import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What people are told of their shifts. */
public final class ShiftSettings {

    private static final Duration LONGEST = Duration.ofDays(14);

    /** How long before a shift its people are told: an hour, as with AlertOps. */
    public static final Setting<Duration> SHIFT_REMINDER_MINUTES =
            Setting.of(
                    "SHIFT_REMINDER_MINUTES",
                    "How many minutes before somebody's shift begins they are reminded of it, by mail and on Slack. That it has begun, and that it is over, they are told in any case.",
                    "minutes from 0 to 20160 (14 days); fractions are allowed; 0 or none for no reminder",
                    "60",
                    ShiftSettings::lead);

    private ShiftSettings() {}

    /** Every setting here. */
    public static List<Setting<?>> all() {
        return List.of(SHIFT_REMINDER_MINUTES);
    }

    /** How long before a shift its people are told; zero for not at all. */
    public static Duration reminderLead(Settings settings) {
        return settings.get(SHIFT_REMINDER_MINUTES);
    }

    private static Optional<Duration> lead(String text) {
        return text.strip().equalsIgnoreCase("none")
                ? Optional.of(Duration.ZERO)
                : Parsers.minutes(Duration.ZERO, LONGEST).parse(text);
    }
}
