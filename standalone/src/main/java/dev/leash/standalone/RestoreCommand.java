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

/** Brings a backup back into a folder that is empty or not there. */
@Command(
        name = "restore",
        description = {
            "Brings a backup back into a data folder that is empty or not there.",
            "Start Leash on it afterwards; docs/operations.md says what to expect."
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
            System.out.printf("%s holds what was in %s%n", folder, file);
            return 0;
        } catch (IOException e) {
            throw new RefusedStartException("Nothing was restored: " + e.getMessage());
        }
    }

    /** But for what a file system puts into its topmost folder. */
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
