package dev.leash.settings;

import java.time.ZoneId;
import java.util.List;

/** Which clocks people mean. */
public final class TimeSettings {

    /** Whose clocks the schedule is read on. */
    public static final Setting<ZoneId> TZ =
            Setting.of(
                    "TZ",
                    "The time zone of the schedule and of times in sheets, of times in messages to people whose contact names none, and of times on pages until the browser says its own.",
                    "an IANA time zone such as UTC or Europe/Berlin",
                    "UTC",
                    Parsers::zone);

    private TimeSettings() {}

    /** Every setting here. */
    public static List<Setting<?>> all() {
        return List.of(TZ);
    }
}
