package dev.leash.sheets.contacts;

import java.time.ZoneId;
import java.util.Optional;

/** On whose clocks somebody is told times, in one cell: an IANA name, {@code Europe/Berlin}. */
final class TimeZoneCell {

    static final String ALLOWED = "allowed is an IANA time zone such as Europe/Berlin, or nothing";

    private TimeZoneCell() {}

    /** The zone a text names, in whatever case; empty for one nobody knows. */
    static Optional<ZoneId> parse(String text) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name -> name.equalsIgnoreCase(text))
                .findFirst()
                .map(ZoneId::of);
    }
}
