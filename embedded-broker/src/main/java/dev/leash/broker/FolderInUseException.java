package dev.leash.broker;

import java.io.Serial;
import java.nio.file.Path;

/** Another process keeps its log in the folder. */
public final class FolderInUseException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    FolderInUseException(Path folder) {
        super("folder " + folder + " is in use by another process");
    }
}
