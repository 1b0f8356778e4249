package dev.leash.sheets.work;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Locale;

/**
 * Reason of a failure, in words for people. For some failures Java's message is only the name of a
 * file.
 */
final class Reason {

    private static final List<String> FULL =
            List.of("no space left", "disk quota exceeded", "not enough space", "disk is full");

    private Reason() {}

    static String of(Exception failure) {
        return switch (failure) {
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case AccessDeniedException denied ->
                    denied.getFile()
                            + " may not be read or written; check its owner and permissions";
            case FileAlreadyExistsException taken ->
                    taken.getFile() + " is not the expected kind of file; move it elsewhere";
            case NotDirectoryException file -> file.getFile() + " is not a folder";
            case IOException full when isFull(full) ->
                    "the disk is full ("
                            + full.getMessage()
                            + "): free some space; what is missing is written afterwards";
            case Exception other when other.getMessage() != null -> other.getMessage();
            case Exception _ -> "no reason was given";
        };
    }

    /** By the operating system's words, since Java has no exception for a full disk. */
    private static boolean isFull(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return FULL.stream().anyMatch(message::contains);
    }
}
