package dev.leash.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a backup may be brought back to. */
class BackupTest {

    @TempDir private Path folder;
    private Path backup;
    private Path target;

    @BeforeEach
    void backUp() throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("broker/incident.events-0"));
        Files.writeString(data.resolve("broker/incident.events-0/0.log"), "an event");
        Files.writeString(data.resolve("link.secret"), "a secret");
        backup = folder.resolve("leash.backup");
        var _ = Backup.write(data, backup);
        target = folder.resolve("target");
    }

    @Test
    void aFolderThatIsThereStaysTheSameOne() throws IOException {
        Files.createDirectory(target);
        Object before = identity();

        Backup.restore(backup, target);

        assertThat(identity()).isEqualTo(before);
        assertThatAllIsBack();
    }

    @Test
    void aFolderThatIsNotThereIsMade() throws IOException {
        Backup.restore(backup, target);

        assertThatAllIsBack();
    }

    @Test
    void nothingIsLeftOfAFileThatIsNoBackup() throws IOException {
        Files.createDirectory(target);
        Files.writeString(backup, "no backup");

        assertThatThrownBy(() -> Backup.restore(backup, target))
                .isInstanceOf(NoBackupException.class);

        assertThat(target).isEmptyDirectory();
    }

    private void assertThatAllIsBack() {
        assertThat(target).isDirectoryNotContaining("glob:**.leash-restore-*");
        assertThat(target.resolve("broker/incident.events-0/0.log")).hasContent("an event");
        assertThat(target.resolve("link.secret")).hasContent("a secret");
    }

    /** What a mount point would lose, were it another folder afterwards. */
    private Object identity() throws IOException {
        return Objects.requireNonNull(Files.getAttribute(target, "unix:ino"));
    }
}
