package dev.leash.sheets.csv;

import dev.leash.sheets.file.AtomicFile;
import dev.leash.sheets.file.Stamp;
import dev.leash.sheets.watch.FolderWatch;
import dev.leash.sheets.workbook.EditedSheets;
import dev.leash.sheets.workbook.ProblemColumn;
import dev.leash.sheets.workbook.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Edited sheets as {@code <name>.csv} in a folder. */
final class CsvEditedSheets implements EditedSheets {

    /** The largest file that is read, in bytes. */
    static final long MAX_BYTES = 8L * 1024 * 1024;

    private final Path folder;
    private final FolderWatch watch;

    CsvEditedSheets(Path folder, Set<String> sheets) {
        this.folder = folder;
        this.watch =
                new FolderWatch(
                        folder,
                        sheets.stream().map(CsvWorkbook::fileName).collect(Collectors.toSet()));
    }

    @Override
    public String location(String sheet) {
        return file(sheet).toString();
    }

    @Override
    public Set<String> awaitChanges(Duration atMost) throws IOException, InterruptedException {
        return watch.awaitChanges(atMost).stream()
                .map(CsvWorkbook::sheetName)
                .collect(Collectors.toSet());
    }

    @Override
    public Reading read(String sheet) throws IOException {
        Path file = file(sheet);
        try {
            Optional<Stamp> stamp = Stamp.of(file);
            if (Files.size(file) > MAX_BYTES) {
                return new Reading.Unreadable(
                        "it has %s bytes; at most %s are allowed"
                                .formatted(Files.size(file), MAX_BYTES));
            }
            byte[] bytes = Files.readAllBytes(file);
            return reading(bytes, isSettled(sheet, stamp));
        } catch (NoSuchFileException missing) {
            return new Reading.Missing();
        }
    }

    private static Reading reading(byte[] bytes, boolean isSettled) {
        try {
            return new CsvReading(CsvText.of(bytes), revision(bytes), isSettled).found();
        } catch (NoCsvException e) {
            return isSettled
                    ? new Reading.Unreadable(String.valueOf(e.getMessage()))
                    : CsvReading.begun(revision(bytes));
        }
    }

    /** An unsettled file is reported as changed once more when it has settled. */
    private boolean isSettled(String sheet, Optional<Stamp> read) throws IOException {
        String name = CsvWorkbook.fileName(sheet);
        boolean isSettled = watch.isSettled(name, read) && Stamp.of(file(sheet)).equals(read);
        if (!isSettled) {
            watch.readAgainOnceSettled(name);
        }
        return isSettled;
    }

    @Override
    public boolean explain(String sheet, Reading.Found read, Map<Integer, String> problems)
            throws IOException {
        return replace(sheet, read, ProblemColumn.in(read.table(), problems));
    }

    @Override
    public boolean remove(String sheet, Reading.Found read, List<Integer> rows) throws IOException {
        return replace(sheet, read, read.table().without(Set.copyOf(rows)).all());
    }

    private boolean replace(String sheet, Reading.Found read, List<List<String>> wanted)
            throws IOException {
        Path file = file(sheet);
        try {
            if (wanted.equals(read.table().all())) {
                return isStill(file, read);
            }
            byte[] bytes = CsvText.of(Files.readAllBytes(file)).bytesOf(wanted);
            return AtomicFile.replaceIf(file, bytes, () -> isStill(file, read));
        } catch (NoSuchFileException | NoCsvException changed) {
            return false;
        }
    }

    @Override
    public void createIfMissing(String sheet, List<List<String>> rows) throws IOException {
        Path file = file(sheet);
        Files.createDirectories(folder);
        if (!Files.exists(file)) {
            byte[] bytes = CsvText.PLAIN.bytesOf(rows);
            AtomicFile.replaceIf(file, bytes, () -> !Files.exists(file));
        }
    }

    @Override
    public void close() {
        watch.close();
    }

    private Path file(String sheet) {
        return folder.resolve(CsvWorkbook.fileName(sheet));
    }

    private static boolean isStill(Path file, Reading.Found read) throws IOException {
        return revision(Files.readAllBytes(file)).equals(read.revision());
    }

    private static String revision(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
