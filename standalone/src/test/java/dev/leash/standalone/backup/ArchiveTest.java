package dev.leash.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is all of it, or none. */
class ArchiveTest {

    @TempDir private Path folder;
    private Path data;
    private Path backup;

    @BeforeEach
    void write() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("a"), "first");
        Files.writeString(data.resolve("b"), "second");
        backup = folder.resolve("backup");
        Archive.write(data, backup);
    }

    @Test
    void whatWasWrittenComesBack() throws IOException {
        Path back = Files.createDirectory(folder.resolve("back"));

        Archive.read(backup, back);

        assertThat(back.resolve("a")).hasContent("first");
        assertThat(back.resolve("b")).hasContent("second");
    }

    @Test
    void aFileThatIsCutBetweenTwoOfItsFilesIsNoBackup() throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        int last = text.lastIndexOf("PK\3\4");
        Files.write(backup, Arrays.copyOf(whole, last));
        Path back = Files.createDirectory(folder.resolve("back"));

        assertThatThrownBy(() -> Archive.read(backup, back))
                .isInstanceOf(NoBackupException.class)
                .hasMessageContaining("is incomplete");
        assertThat(back).isEmptyDirectory();
    }

    @Test
    void aFileThatIsThereIsLeftAsItIs() throws IOException {
        byte[] before = Files.readAllBytes(backup);

        assertThatThrownBy(() -> Archive.write(data, backup)).isInstanceOf(IOException.class);

        assertThat(backup).hasBinaryContent(before);
    }
}
