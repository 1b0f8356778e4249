package dev.leash.sheets.google;

import java.io.IOException;

/** A call to Google failed. The message says why, and what to do about it. */
public final class GoogleException extends IOException {

    /** Kind of failure. */
    public enum Kind {
        /** Google does not answer. */
        AWAY,
        /** The rate limit was exceeded. */
        BUSY,
        /** The spreadsheet does not exist. */
        NO_SPREADSHEET,
        /** The service account has no access to the spreadsheet. */
        NO_ACCESS,
        /** The key of the service account is refused. */
        NO_KEY,
        /** The spreadsheet has reached its maximum number of cells. */
        FULL,
        /** A range does not exist: the worksheet is missing, or smaller than it was. */
        NO_RANGE,
        /** Anything else. */
        REFUSED
    }

    private final Kind kind;

    GoogleException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** Kind of failure. */
    public Kind kind() {
        return kind;
    }
}
