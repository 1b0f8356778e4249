package dev.leash.sheets.contacts;

import java.time.ZoneId;
import java.util.Optional;

/** A cell of a contact's time zone, by its IANA name: {@code Europe/Berlin}. */
final class TimeZoneCell {

    static final String ALLOWED = "allowed is an IANA time zone such as Europe/Berlin, or nothing";

    private TimeZoneCell() {}

    /** The zone, in any case; empty for an unknown one. */
    static Optional<ZoneId> parse(String text) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name -> name.equalsIgnoreCase(text))
                .findFirst()
                .map(ZoneId::of);
    }
}
