package dev.leash.broker;

import java.nio.file.Path;

/** Another process keeps its files in the folder. */
public final class FolderInUseException extends RuntimeException {

    FolderInUseException(Path folder) {
        super("folder " + folder + " is in use by another process");
    }

    FolderInUseException(Path folder, long holder) {
        super("folder %s is in use by process %d".formatted(folder, holder));
    }
}
