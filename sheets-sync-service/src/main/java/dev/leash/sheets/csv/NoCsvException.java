package dev.leash.sheets.csv;

import java.io.Serial;

/** Bytes that are no CSV file. The message says what is wrong and what to do. */
final class NoCsvException extends Exception {

    @Serial private static final long serialVersionUID = 1;

    NoCsvException(String message) {
        super(message);
    }
}
