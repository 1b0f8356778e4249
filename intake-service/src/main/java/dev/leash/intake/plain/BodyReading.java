package dev.leash.intake.plain;

import dev.leash.http.code.HttpCode;
import dev.leash.model.alert.AlertStatus;
import dev.leash.model.incident.Report;
import org.jspecify.annotations.Nullable;

/** Result of reading a body. */
sealed interface BodyReading {

    /**
     * A report; its notes list what was left out or read differently than it was sent.
     *
     * @param status whether the problem exists or is over
     * @param severity the severity exactly as it was sent; null when none was sent
     */
    record Understood(Report report, AlertStatus status, @Nullable String severity)
            implements BodyReading {

        /** A firing report without a severity. */
        Understood(Report report) {
            this(report, AlertStatus.FIRING, null);
        }
    }

    /**
     * A body that cannot be used.
     *
     * @param code the reason, for programs
     * @param message the reason and what is allowed, for people
     */
    record Refused(HttpCode code, String message) implements BodyReading {}

    /** Refuses a body that is in no known encoding, or no text at all. */
    static Refused notText() {
        return new Refused(
                HttpCode.NOT_TEXT,
                "The body is not text. Send plain text or JSON, encoded in UTF-8.");
    }

    /** Refuses a body without visible characters. */
    static Refused empty() {
        return new Refused(
                HttpCode.EMPTY_BODY,
                "The body is empty. Say what is broken, in plain text or JSON.");
    }
}
