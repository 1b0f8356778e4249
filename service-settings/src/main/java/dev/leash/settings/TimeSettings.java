package dev.leash.settings;

import java.time.ZoneId;
import java.util.List;

/** Settings of time zones. */
public final class TimeSettings {

    /** Time zone of the schedule. */
    public static final Setting<ZoneId> TZ =
            Setting.of(
                    "TZ",
                    "The time zone of the schedule and of times in sheets, of times in messages to people whose contact has none, and of times on pages until the browser reports its own.",
                    "an IANA time zone such as UTC or Europe/Berlin",
                    "UTC",
                    Parsers::zone);

    private TimeSettings() {}

    /** All settings of this class. */
    public static List<Setting<?>> all() {
        return List.of(TZ);
    }
}
