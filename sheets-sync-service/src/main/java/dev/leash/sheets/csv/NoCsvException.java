package dev.leash.sheets.csv;

/** The bytes are no CSV file. The message says what is wrong and what to do. */
final class NoCsvException extends Exception {

    NoCsvException(String message) {
        super(message);
    }
}
