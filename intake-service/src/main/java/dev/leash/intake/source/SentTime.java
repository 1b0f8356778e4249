package dev.leash.intake.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A time as senders write it. */
public final class SentTime {

    private static final int LONGEST = 64;

    private SentTime() {}

    /**
     * The moment that an ISO 8601 text with an offset means; null when there is none, when it is no
     * such text, or when it is in the year 1 or before, as programs write a time that is not set.
     */
    public static @Nullable Instant read(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        try {
            Instant moment = OffsetDateTime.parse(withColon(text.strip())).toInstant();
            return moment.atOffset(ZoneOffset.UTC).getYear() > 1 ? moment : null;
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    /** An offset may be written without its colon. */
    private static String withColon(String text) {
        return text.replaceFirst("([+-][0-9]{2})([0-9]{2})$", "$1:$2").replaceFirst("^([^ T]+) ", "$1T");
    }
}
