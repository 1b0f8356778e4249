package dev.leash.sheets.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir Path folder;

    @Test
    void makesAFileThatIsMissing() throws IOException {
        Path file = folder.resolve("new");

        AtomicFile.replace(file, out -> out.write("x".getBytes(UTF_8)));

        assertThat(file).hasContent("x");
    }

    @Test
    void showsTheOldContentUntilTheNewOneIsWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");

        AtomicFile.replace(
                file,
                out -> {
                    out.write("new".getBytes(UTF_8));
                    out.flush();
                    assertThat(file).hasContent("old");
                });

        assertThat(file).hasContent("new");
    }

    @Test
    void keepsTheOldContentAndNothingElseWhenWritingFails() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");

        assertThatThrownBy(
                        () ->
                                AtomicFile.replace(
                                        file,
                                        out -> {
                                            out.write(1);
                                            throw new IOException("disk full");
                                        }))
                .hasMessage("disk full");

        assertThat(file).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void keepsTheOldContentWhenTheConditionNoLongerHolds() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");

        assertThat(AtomicFile.replaceIf(file, new byte[] {1}, () -> false)).isFalse();

        assertThat(file).hasContent("old");
    }

    @Test
    void replacesWhileTheConditionHolds() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");

        assertThat(AtomicFile.replaceIf(file, "new".getBytes(UTF_8), () -> Files.exists(file)))
                .isTrue();

        assertThat(file).hasContent("new");
    }
}
