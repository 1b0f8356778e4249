package dev.leash.sheets.work;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Locale;

/** Why something fails, in words for people. Of some failures Java says only which file it was. */
final class Reason {

    private static final List<String> FULL =
            List.of("no space left", "disk quota exceeded", "not enough space", "disk is full");

    private Reason() {}

    static String of(Exception failure) {
        return switch (failure) {
            case NoSuchFileException missing -> missing.getFile() + " is not there";
            case AccessDeniedException denied ->
                    denied.getFile() + " may not be read or written; see whose it is";
            case FileAlreadyExistsException taken ->
                    taken.getFile() + " is in the way; move it elsewhere";
            case NotDirectoryException file -> file.getFile() + " is not a folder";
            case IOException full when isFull(full) ->
                    "the disk is full ("
                            + full.getMessage()
                            + "): make room on it; what is missing is written afterwards";
            case Exception other when other.getMessage() != null -> other.getMessage();
            case Exception _ -> "no reason was given";
        };
    }

    /** Java has no exception of its own for it; these are the words of the operating systems. */
    private static boolean isFull(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return FULL.stream().anyMatch(message::contains);
    }
}
