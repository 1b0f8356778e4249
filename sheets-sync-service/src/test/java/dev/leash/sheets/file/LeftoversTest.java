package dev.leash.sheets.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir Path folder;
    @TempDir Path elsewhere;

    @Test
    void whatWasNeverFinishedIsRemovedAndNothingElse() throws IOException {
        Path status = touch("status.csv");
        touch(".status.csv.new");
        touch(".timeline.csv.merged");
        List<Path> others =
                List.of(
                        status,
                        touch(".notes.csv.new"),
                        touch("status.csv.new"),
                        touch(".status.csv"));

        Leftovers.remove(List.of(status, folder.resolve("timeline.csv")));

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(others);
        }
    }

    @Test
    void besideWhatALinkLeadsTo() throws IOException {
        Path target = Files.createFile(elsewhere.resolve("real.csv"));
        Path left = Files.createFile(elsewhere.resolve(".real.csv.new"));
        Path link = Files.createSymbolicLink(folder.resolve("contacts.csv"), target);

        Leftovers.remove(List.of(link));

        assertThat(left).doesNotExist();
        assertThat(target).exists();
        assertThat(link).exists();
    }

    private Path touch(String name) throws IOException {
        return Files.createFile(folder.resolve(name));
    }
}
