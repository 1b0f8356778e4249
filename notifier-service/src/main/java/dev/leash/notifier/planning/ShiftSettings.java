package dev.leash.notifier.planning;

import dev.leash.settings.Parsers;
import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of notices about shifts. */
public final class ShiftSettings {

    private static final Duration LONGEST = Duration.ofDays(14);

    /** How long before a shift people are reminded: an hour, as with AlertOps. */
    public static final Setting<Duration> SHIFT_REMINDER_MINUTES =
            Setting.of(
                    "SHIFT_REMINDER_MINUTES",
                    "How many minutes before a shift its person is reminded of it, by mail and on Slack. Messages at the beginning and end of a shift are always sent.",
                    "minutes from 0 to 20160 (14 days); fractions are allowed; 0 or none for no reminder",
                    "60",
                    ShiftSettings::lead);

    private ShiftSettings() {}

    /** All settings of notices about shifts. */
    public static List<Setting<?>> all() {
        return List.of(SHIFT_REMINDER_MINUTES);
    }

    /** How long before a shift people are reminded; zero for no reminder. */
    public static Duration reminderLead(Settings settings) {
        return settings.get(SHIFT_REMINDER_MINUTES);
    }

    private static Optional<Duration> lead(String text) {
        return text.strip().equalsIgnoreCase("none")
                ? Optional.of(Duration.ZERO)
                : Parsers.minutes(Duration.ZERO, LONGEST).parse(text);
    }
}
