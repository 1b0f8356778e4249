package dev.leash.standalone;

import dev.leash.standalone.backup.Backup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Command {@code restore}: restores a backup into an empty or new folder. */
@Command(
        name = "restore",
        description = {
            "Restores a backup into a data folder that is empty or does not exist.",
            "Start Leash on it afterwards; docs/operations.md describes what to expect."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file;

    @Mixin private DataOption data;

    @Override
    public Integer call() {
        Path folder = data.folder();
        try {
            requireEmpty(folder);
            Backup.restore(file, folder);
            System.out.printf("%s now holds the content of %s%n", folder, file);
            return 0;
        } catch (IOException e) {
            throw new RefusedStartException("Nothing was restored: " + e.getMessage());
        }
    }

    /** Refuses a folder with content, except what file systems put into a root folder. */
    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.anyMatch(found -> !found.endsWith("lost+found"))) {
                throw new RefusedStartException(
                        "The folder %s is not empty. Move it away, or choose another with --data DIR."
                                .formatted(folder));
            }
        }
    }
}
