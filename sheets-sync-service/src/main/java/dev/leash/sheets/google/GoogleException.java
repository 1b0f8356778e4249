package dev.leash.sheets.google;

import java.io.IOException;

/** Google did not do what was asked. The message says why, and what to do about it. */
public final class GoogleException extends IOException {

    /** What the matter is. */
    public enum Kind {
        /** Google does not answer, or not now. */
        AWAY,
        /** Google was asked too often. */
        BUSY,
        /** There is no such spreadsheet. */
        NO_SPREADSHEET,
        /** The service account may not use the spreadsheet. */
        NO_ACCESS,
        /** Google does not take the key of the service account. */
        NO_KEY,
        /** The spreadsheet has as many cells as it can have. */
        FULL,
        /** A range is not there: a worksheet is missing, or smaller than it was. */
        NO_RANGE,
        /** Anything else. */
        REFUSED
    }

    private final Kind kind;

    GoogleException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What the matter is. */
    public Kind kind() {
        return kind;
    }
}
