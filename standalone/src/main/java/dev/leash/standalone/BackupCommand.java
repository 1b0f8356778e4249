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

/** Writes a backup of a data folder whose process may go on. */
@Command(
        name = "backup",
        description = {
            "Writes a backup of everything under the data folder of `up` or `broker`, which may go on.",
            "docs/operations.md says what is in it, and how to come back."
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
                    "In the folder %s no broker of Leash keeps its log. Say where it is with --data DIR; a Kafka of your own has backups of its own."
                            .formatted(folder));
        }
        if (Files.exists(file)) {
            throw new RefusedStartException("The file %s is there already.".formatted(file));
        }
        if (file.toAbsolutePath().normalize().startsWith(folder)) {
            throw new RefusedStartException(
                    "The file %s would be in the folder %s, which it is a backup of. Choose another place."
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
                            : "; Leash stood still for %d ms".formatted(frozen.toMillis()));
            return 0;
        } catch (FolderInUseException | IOException e) {
            throw new RefusedStartException("No backup was written: " + e.getMessage());
        }
    }
}
