package dev.leash.sheets.export;

import dev.leash.model.narrative.Decoration;
import dev.leash.sheets.time.TimeFormat;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Format of exported sheets.
 *
 * @param format format of times to the minute
 * @param zone time zone
 * @param publicUrl address of the dashboard
 */
public record ExportStyle(TimeFormat format, ZoneId zone, URI publicUrl) implements Decoration {

    /**
     * To the millisecond and with the offset, so that the order shows also when clocks are set
     * back.
     */
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

    @Override
    public String time(Instant at) {
        return minute(at);
    }

    String minute(Instant instant) {
        return format.write(LocalDateTime.ofInstant(instant, zone));
    }

    String exactly(Instant instant) {
        return EXACT.format(instant.truncatedTo(ChronoUnit.MILLIS).atZone(zone));
    }

    String link(String incidentId) {
        return publicUrl + "/incidents/" + incidentId;
    }

    /** Differs between styles that write different cells. */
    String fingerprint() {
        return format.pattern() + " " + zone + " " + publicUrl;
    }
}
