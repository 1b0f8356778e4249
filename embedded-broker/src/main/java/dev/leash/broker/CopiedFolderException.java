package dev.leash.broker;

import java.nio.file.Path;

/** The folder was copied by hand while a broker was using it. */
public final class CopiedFolderException extends RuntimeException {

    private final transient Path marker;

    CopiedFolderException(Path folder, Path marker) {
        super("folder " + folder + " was copied while a broker kept its log in it");
        this.marker = marker;
    }

    /** File that shows the copy; without it the folder is accepted as it is. */
    public Path marker() {
        return marker;
    }
}
