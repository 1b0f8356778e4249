package dev.leash.standalone.backup;

import java.io.IOException;
import java.nio.file.Path;

/** The file is no backup of Leash, or is incomplete. */
public final class NoBackupException extends IOException {

    NoBackupException(Path file) {
        super(file + " is not a backup of Leash, or is incomplete");
    }
}
