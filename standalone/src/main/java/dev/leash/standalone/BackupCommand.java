package dev.leash.standalone;

import dev.leash.broker.FolderInUseException;
import dev.leash.standalone.backup.Backup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Command {@code backup}: writes a backup of a data folder, also while its process runs. */
@Command(
        name = "backup",
        description = {
            "Writes a backup of the data folder of `up` or `broker`, which may keep running.",
            "docs/operations.md describes what it contains and how to restore it."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The backup; it must not exist yet.")
    private Path file;

    @Mixin private DataOption data;

    @Override
    public Integer call() {
        Path folder = data.folder();
        if (!Files.exists(folder.resolve("broker/meta.properties"))) {
            throw new RefusedStartException(
                    "The folder %s does not contain the log of a broker of Leash. Name the data folder with --data DIR; a Kafka of your own needs backups of its own."
                            .formatted(folder));
        }
        if (Files.exists(file)) {
            throw new RefusedStartException("The file %s already exists.".formatted(file));
        }
        if (file.toAbsolutePath().normalize().startsWith(folder)) {
            throw new RefusedStartException(
                    "The file %s would be inside the folder %s that is backed up. Choose another place."
                            .formatted(file, folder));
        }
        try {
            Duration frozen = Backup.write(folder, file);
            System.out.printf(
                    "%s: %,d bytes%s%n",
                    file,
                    Files.size(file),
                    frozen.isZero()
                            ? "; nothing was running"
                            : "; Leash was paused for %d ms".formatted(frozen.toMillis()));
            return 0;
        } catch (FolderInUseException | IOException e) {
            throw new RefusedStartException("No backup was written: " + e.getMessage());
        }
    }
}
