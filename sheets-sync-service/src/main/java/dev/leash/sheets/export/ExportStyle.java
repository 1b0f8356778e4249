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
 * How exported sheets write what they write.
 *
 * @param format how times are written where minutes are enough
 * @param zone on whose clocks
 * @param publicUrl how people reach the dashboard
 */
public record ExportStyle(TimeFormat format, ZoneId zone, URI publicUrl) implements Decoration {

    /**
     * To the millisecond, and with the offset: what comes first must show, in a night of two 2:30s
     * too.
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
