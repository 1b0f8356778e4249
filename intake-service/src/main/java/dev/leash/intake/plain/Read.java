package dev.leash.intake.plain;

import dev.leash.http.code.HttpCode;
import dev.leash.model.alert.AlertStatus;
import dev.leash.model.incident.Report;
import org.jspecify.annotations.Nullable;

/** What a body comes to. */
sealed interface Read {

    /**
     * A report; its notes say what was left out or taken otherwise than it was sent.
     *
     * @param status whether it says that something is broken, or that it is over
     * @param severity the severity as it was sent; null when none was
     */
    record Understood(Report report, AlertStatus status, @Nullable String severity)
            implements Read {

        /** One that says that something is broken, and not how bad it is. */
        Understood(Report report) {
            this(report, AlertStatus.FIRING, null);
        }
    }

    /**
     * Nothing that can be used.
     *
     * @param code why, for programs
     * @param message why, and what is allowed, for people
     */
    record Refused(HttpCode code, String message) implements Read {}

    /** It is in no encoding that is known, or no text at all. */
    static Refused notText() {
        return new Refused(
                HttpCode.NOT_TEXT, "The body is not text. Send plain text or JSON, encoded in UTF-8.");
    }

    /** It shows nothing to a reader. */
    static Refused empty() {
        return new Refused(
                HttpCode.EMPTY_BODY, "The body is empty. Say what is broken, in plain text or JSON.");
    }
}
