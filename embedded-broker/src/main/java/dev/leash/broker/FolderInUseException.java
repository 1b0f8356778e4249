package dev.leash.broker;

import java.nio.file.Path;

/** Another process uses the folder. */
public final class FolderInUseException extends RuntimeException {

    FolderInUseException(Path folder) {
        super("folder " + folder + " is in use by another process");
    }
}
