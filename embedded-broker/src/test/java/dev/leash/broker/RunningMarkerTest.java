package dev.leash.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("io")
class RunningMarkerTest {

    @TempDir Path folder;

    @Test
    void aCopyOfARunningFolderIsRefusedAndSaysWhichFileSaysSo() throws IOException {
        RunningMarker running = madeLongAgo(folder);

        Path copy = copyOf(running);

        assertThatThrownBy(() -> RunningMarker.put(copy))
                .isInstanceOfSatisfying(
                        CopiedFolderException.class,
                        e -> assertThat(e.marker()).isEqualTo(copy.resolve(".leash-running")))
                .hasMessageContaining(copy.toString());
    }

    @Test
    void afterACrashTheSameFolderIsTaken() {
        var _ = RunningMarker.put(folder);

        assertThatCode(() -> RunningMarker.put(folder)).doesNotThrowAnyException();
    }

    @Test
    void aCopyOfAFolderInWhichNothingRunsIsTaken() throws IOException {
        RunningMarker.put(folder).remove();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aMarkThatCannotBeReadRefusesNothing() throws IOException {
        Files.writeString(folder.resolve(".leash-running"), "");

        assertThatCode(() -> RunningMarker.put(folder)).doesNotThrowAnyException();
    }

    /** As if it had been made at another moment than the copy. */
    private static RunningMarker madeLongAgo(Path folder) throws IOException {
        RunningMarker marker = RunningMarker.put(folder);
        Files.writeString(marker.file(), Files.readAllLines(marker.file()).getFirst() + "\n1000\n");
        Files.setLastModifiedTime(marker.file(), FileTime.fromMillis(1_000));
        return marker;
    }

    private static Path copyOf(RunningMarker marker) throws IOException {
        Path copy = Files.createDirectory(marker.file().resolveSibling("copy"));
        Files.copy(
                marker.file(),
                copy.resolve(marker.file().getFileName()),
                StandardCopyOption.REPLACE_EXISTING);
        return copy;
    }
}
