package dev.leash.sheets.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.testbroker.PatientAwaits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("io")
class FolderWatchTest {

    private static final Duration PATIENCE = PatientAwaits.AT_MOST;
    private static final Duration MOMENT = Duration.ofMillis(600);

    @TempDir Path temporary;
    private Path folder;
    private Path file;
    private FolderWatch watch;

    @BeforeEach
    void begin() throws Exception {
        folder = Files.createDirectories(temporary.resolve("workbook"));
        file = Files.writeString(folder.resolve("schedule.csv"), "old");
        watch = new FolderWatch(folder, Set.of("schedule.csv"));
        assertThat(watch.awaitChanges(PATIENCE)).containsExactly("schedule.csv");
        assertThat(watch.awaitChanges(MOMENT)).isEmpty();
    }

    @AfterEach
    void end() {
        watch.close();
    }

    @Test
    void noticesAFileWrittenInPlace() throws Exception {
        Files.writeString(file, "new");

        assertThat(watch.awaitChanges(PATIENCE)).containsExactly("schedule.csv");
        assertThat(watch.awaitChanges(MOMENT)).isEmpty();
    }

    @Test
    void noticesAFileRenamedOverIt() throws Exception {
        Path saved = Files.writeString(folder.resolve(".schedule.csv.swp"), "new");
        Files.move(saved, file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(watch.awaitChanges(PATIENCE)).containsExactly("schedule.csv");
    }

    @Test
    void noticesADeletionAndAFileThatComesLater() throws Exception {
        Files.delete(file);
        assertThat(watch.awaitChanges(PATIENCE)).containsExactly("schedule.csv");

        Files.writeString(file, "new");
        assertThat(watch.awaitChanges(PATIENCE)).containsExactly("schedule.csv");
    }

    @Test
    void waitsForWhoeverIsInTheMiddleOfWriting() throws Exception {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int part = 0; part < 6; part++) {
                out.write(("part " + part).getBytes(StandardCharsets.UTF_8));
                out.flush();
                long began = System.nanoTime();
                Set<String> told = watch.awaitChanges(FolderWatch.STILL.dividedBy(3));
                // While the machine stands still itself, the file is still.
                boolean wasStill = System.nanoTime() - began >= FolderWatch.STILL.toNanos();
                assertThat(told.isEmpty() || wasStill).isTrue();
            }
            out.write("the end".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(watch.awaitChanges(PATIENCE)).containsExactly("schedule.csv");
        assertThat(file).content().endsWith("the end");
    }

    @Test
    void doesNotMindOtherFiles() throws Exception {
        Files.writeString(folder.resolve("incidents.csv"), "id");

        assertThat(watch.awaitChanges(MOMENT)).isEmpty();
    }

    @Test
    void goesOnWhenTheFolderIsDeletedAndMadeAgain() throws Exception {
        Files.delete(file);
        Files.delete(folder);
        assertThat(watch.awaitChanges(PATIENCE)).containsExactly("schedule.csv");

        Files.createDirectories(folder);
        Files.writeString(file, "new");
        assertThat(watch.awaitChanges(PATIENCE)).containsExactly("schedule.csv");
    }

    @Test
    void noticesAFileBehindALink() throws Exception {
        Path first = Files.writeString(temporary.resolve("first"), "first");
        Files.delete(file);
        Files.createSymbolicLink(file, first);
        assertThat(watch.awaitChanges(PATIENCE)).containsExactly("schedule.csv");

        Files.writeString(first, "changed where nobody watches");

        assertThat(watch.awaitChanges(PATIENCE)).containsExactly("schedule.csv");
    }

    @Test
    void cannotWatchWhereTheFolderIsAFile() throws IOException {
        try (FolderWatch dead = new FolderWatch(file, Set.of("schedule.csv"))) {
            assertThatThrownBy(() -> dead.awaitChanges(PATIENCE))
                    .isInstanceOf(FileAlreadyExistsException.class);
        }
    }
}
