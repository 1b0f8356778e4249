package dev.leash.sheets.work;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why something fails, in words for people. Of some failures Java says only which file it was. */
final class Reason {

    private Reason() {}

    static String of(Exception failure) {
        return switch (failure) {
            case NoSuchFileException missing -> missing.getFile() + " is not there";
            case AccessDeniedException denied ->
                    denied.getFile() + " may not be read or written; see whose it is";
            case FileAlreadyExistsException taken ->
                    taken.getFile() + " is in the way; move it elsewhere";
            case NotDirectoryException file -> file.getFile() + " is not a folder";
            case Exception other when other.getMessage() != null -> other.getMessage();
            case Exception _ -> "no reason was given";
        };
    }
}
