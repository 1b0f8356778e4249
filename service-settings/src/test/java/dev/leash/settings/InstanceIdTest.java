package dev.leash.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceIdTest {

    @TempDir Path folder;

    @Test
    void isTheSameEveryTime() {
        Path below = folder.resolve("not/there/yet");

        assertThat(InstanceId.in(below)).isNotBlank().isEqualTo(InstanceId.in(below));
    }

    @Test
    void isAnotherInAnotherFolder() {
        assertThat(InstanceId.in(folder.resolve("a")))
                .isNotEqualTo(InstanceId.in(folder.resolve("b")));
    }

    @Test
    void isMadeAnewWhenItWasNeverFinished() throws IOException {
        Files.writeString(folder.resolve("instance-id"), "\n");

        assertThat(InstanceId.in(folder)).isNotBlank().isEqualTo(InstanceId.in(folder));
    }

    @Test
    void saysWhichFolderCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("a file"));

        assertThatThrownBy(() -> InstanceId.in(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the folder " + file + " cannot be written");
    }
}
