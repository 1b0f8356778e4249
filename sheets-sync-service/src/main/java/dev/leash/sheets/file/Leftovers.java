package dev.leash.sheets.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parts of files that a process left behind which was killed while it wrote them. */
public final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private Leftovers() {}

    /**
     * Removes what was left of writing some files, and nothing else. Only for the one process that
     * writes them, before it begins.
     */
    public static void remove(Collection<Path> files) {
        for (Path file : files) {
            try {
                Path target = AtomicFile.targetOf(file);
                for (Path temporary : List.of(AtomicFile.temporaryOf(target), mergedOf(file))) {
                    if (Files.deleteIfExists(temporary)) {
                        LOG.info("Removed {}, which was never finished", temporary);
                    }
                }
            } catch (IOException e) {
                LOG.warn("What was left of writing {} cannot be removed", file, e);
            }
        }
    }

    /** Where rows are put in order that belong before others that are in a file already. */
    public static Path mergedOf(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".merged");
    }
}
