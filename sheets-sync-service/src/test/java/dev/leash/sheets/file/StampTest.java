package dev.leash.sheets.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampTest {

    @TempDir Path folder;

    @Test
    void isTheSameWhileNobodyWrites() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThat(Stamp.of(file)).isPresent().isEqualTo(Stamp.of(file));
    }

    @Test
    void isEmptyWhereThereIsNoFile() throws IOException {
        assertThat(Stamp.of(folder.resolve("file"))).isEmpty();
    }

    @Test
    void differsForAnotherFileOfTheSameSizeAndTime() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        var before = Stamp.of(file);
        FileTime time = Files.getLastModifiedTime(file);
        Path other = Files.writeString(folder.resolve("other"), "y");
        Files.setLastModifiedTime(other, time);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(Stamp.of(file)).isPresent().isNotEqualTo(before);
    }
}
