package dev.leash.broker;

import java.nio.file.Path;

/** The folder was copied by hand while a broker kept its log in it. */
public final class CopiedFolderException extends RuntimeException {

    private final transient Path marker;

    CopiedFolderException(Path folder, Path marker) {
        super("folder " + folder + " was copied while a broker kept its log in it");
        this.marker = marker;
    }

    /** The file that says so; without it the folder is taken as it is. */
    public Path marker() {
        return marker;
    }
}
