package dev.leash.standalone.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Files that are left out of a backup, because their owner recreates them: indexes of Kafka's
 * segments, which are memory-mapped and sparse files of ten megabytes while in use, SQLite's shared
 * memory, and locks.
 */
final class MadeAgain {

    private static final Set<String> NAMES =
            Set.of(".lock", "LOCK", ".leash-lock", ".leash-running");
    private static final List<String> ENDINGS =
            List.of(".index", ".timeindex", ".txnindex", "-shm");

    private MadeAgain() {}

    static boolean isMadeAgain(Path file) {
        String name = file.getFileName().toString();
        return NAMES.contains(name) || ENDINGS.stream().anyMatch(name::endsWith);
    }
}
