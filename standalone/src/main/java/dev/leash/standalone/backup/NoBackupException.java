package dev.leash.standalone.backup;

import java.io.IOException;
import java.nio.file.Path;

/** A file is none of Leash's backups, or not all of one. */
public final class NoBackupException extends IOException {

    NoBackupException(Path file) {
        super(file + " is not a backup of Leash, or not all of one");
    }
}
