package dev.leash.sheets.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.sheets.workbook.Reading;
import dev.leash.testbroker.PatientAwaits;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvEditedSheetsTest {

    private static final String GOOD = "name,email\nann,a@x\n";
    private static final Map<Integer, String> PROBLEM = Map.of(2, "email 'a': no, never");

    @TempDir Path folder;
    private Path file;
    private CsvEditedSheets sheets;

    @BeforeEach
    void open() {
        file = folder.resolve("contacts.csv");
        sheets = new CsvEditedSheets(folder, Set.of("contacts", "schedule"));
    }

    @AfterEach
    void close() {
        sheets.close();
    }

    @Test
    void readsTheCellsOfAFile() throws IOException {
        Files.writeString(file, GOOD);

        assertThat(found().table().all())
                .containsExactly(List.of("name", "email"), List.of("ann", "a@x"));
        assertThat(sheets.location("contacts")).isEqualTo(file.toString());
    }

    @Test
    void saysThatAFileIsMissing() throws IOException {
        assertThat(sheets.read("contacts")).isEqualTo(new Reading.Missing());
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoSheet() throws IOException {
        Files.writeString(file, "name\n\"half");

        assertThat(sheets.read("contacts"))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        no -> assertThat(no.reason()).endsWith("check its quotation marks"));
    }

    @Test
    void saysWhatItAssumedOfOldCharacters() throws IOException {
        Files.writeString(file, "name\nJörg\n", ISO_8859_1);

        assertThat(found().table().rows().getFirst().text(0)).isEqualTo("Jörg");
        assertThat(found().warnings()).singleElement().asString().contains("Windows-1252");
        assertThat(found().whole()).isTrue();
    }

    @Test
    void aFileOfOldCharactersMayEndInItsOnlyAccentedLetter() throws IOException {
        Files.writeString(file, "email,name\na@x,Ann\nb@x,André", ISO_8859_1);

        assertThat(found().whole()).isTrue();
        assertThat(found().table().rows().getLast().text(1)).isEqualTo("André");
        assertThat(found().warnings()).singleElement().asString().contains("Windows-1252");
    }

    @Test
    void explainsInTheFileAsItsEditorWritesIt() throws IOException {
        Files.writeString(file, "sep=;\r\nname;email\r\nJörg;j@x\r\n", ISO_8859_1);

        assertThat(sheets.explain("contacts", found(), Map.of(2, "email: no"))).isTrue();

        assertThat(Files.readString(file, ISO_8859_1))
                .isEqualTo("sep=;\r\nname;email;problem\r\nJörg;j@x;email: no\r\n");
    }

    @Test
    void refusesALastRowThatIsCutShort() throws IOException {
        Files.writeString(file, "name,email,problem\nann,a@x\nbob");

        assertThat(found().whole()).isFalse();
        assertThat(found().table().rows()).hasSize(1);
        assertThat(found().refused())
                .containsExactly(
                        new Refused(
                                3,
                                null,
                                "bob",
                                "the file ends in the middle of this row, which has 1 of 2 cells and no line end: the rest is missing, and until it is there nothing is removed",
                                SheetCode.ROW_CUT_OFF));
    }

    @Test
    void believesALastRowWithoutALineEndThatHasItsCells() throws IOException {
        Files.writeString(file, "name,email\nann,a@x\nbob,b@x");

        assertThat(found().whole()).isTrue();
        assertThat(found().table().rows()).hasSize(2);
    }

    @Test
    void believesNeitherALastRowNorThatRowsAreGoneWhileTheFileMayBeBeingWritten() throws Exception {
        Files.writeString(file, "name,email\nann,a@x\nbob,b@x");
        assertThat(sheets.awaitChanges(PatientAwaits.AT_MOST)).contains("contacts");

        Reading.Found early = found();

        assertThat(early.whole()).isFalse();
        assertThat(early.table().rows()).hasSize(1);
        assertThat(early.refused()).isEmpty();
        assertThat(sheets.awaitChanges(PatientAwaits.AT_MOST)).containsExactly("contacts");
        assertThat(found().whole()).isTrue();
        assertThat(found().table().rows()).hasSize(2);
    }

    @Test
    void saysNothingOfAFileThatHasOnlyBegun() throws Exception {
        Files.writeString(file, "name,em");
        sheets.awaitChanges(PatientAwaits.AT_MOST);
        assertThat(found().isBegun()).isTrue();

        Files.writeString(file, "name,email\n\"half");
        sheets.awaitChanges(PatientAwaits.AT_MOST);
        assertThat(found().isBegun()).isTrue();
    }

    @Test
    void refusesAHugeFile() throws IOException {
        Files.write(file, new byte[(int) CsvEditedSheets.MAX_BYTES + 1]);

        assertThat(sheets.read("contacts"))
                .isEqualTo(
                        new Reading.Unreadable(
                                "it has 8388609 bytes; at most 8388608 are allowed"));
    }

    @Test
    void explainsAndTakesTheExplanationBack() throws IOException {
        Files.writeString(file, GOOD);

        assertThat(sheets.explain("contacts", found(), PROBLEM)).isTrue();
        assertThat(file).hasContent("name,email,problem\nann,a@x,\"email 'a': no, never\"\n");

        assertThat(sheets.explain("contacts", found(), Map.of())).isTrue();
        assertThat(file).hasContent(GOOD);
    }

    @Test
    void writesNothingWhenTheExplanationIsThere() throws IOException {
        Files.writeString(file, GOOD);
        sheets.explain("contacts", found(), PROBLEM);
        Object before = Files.readAttributes(file, "unix:ino,ctime").values().toString();

        assertThat(sheets.explain("contacts", found(), PROBLEM)).isTrue();

        assertThat(Files.readAttributes(file, "unix:ino,ctime").values().toString())
                .isEqualTo(before);
    }

    @Test
    void leavesAFileAloneThatWasEditedMeanwhile() throws IOException {
        Files.writeString(file, GOOD);
        Reading.Found read = found();
        Files.writeString(file, "name,email\nben,b@x\n");

        assertThat(sheets.explain("contacts", read, PROBLEM)).isFalse();

        assertThat(file).hasContent("name,email\nben,b@x\n");
    }

    @Test
    void leavesAFileAwayThatWasDeletedMeanwhile() throws IOException {
        Files.writeString(file, GOOD);
        Reading.Found read = found();
        Files.delete(file);

        assertThat(sheets.explain("contacts", read, PROBLEM)).isFalse();
        assertThat(sheets.explain("contacts", read, Map.of())).isFalse();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesNoOtherFileBehind() throws IOException {
        Files.writeString(file, GOOD);

        sheets.explain("contacts", found(), PROBLEM);

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void keepsWhoMayReadAFile() throws IOException {
        Files.writeString(file, GOOD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

        sheets.explain("contacts", found(), PROBLEM);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    void writesThroughALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), GOOD);
        Files.createSymbolicLink(file, real);

        sheets.explain("contacts", found(), PROBLEM);

        assertThat(file).isSymbolicLink();
        assertThat(real).content().startsWith("name,email,problem\n");
    }

    @Test
    void createsASheetOnceAndNeverChangesOne() throws IOException {
        sheets.createIfMissing("contacts", List.of(List.of("name"), List.of("ann, b")));
        sheets.createIfMissing("contacts", List.of(List.of("name"), List.of("other")));

        assertThat(file).hasContent("name\n\"ann, b\"\n");
    }

    @Test
    void createsTheFolderToo() throws IOException {
        try (CsvEditedSheets deeper =
                new CsvEditedSheets(folder.resolve("a/b"), Set.of("contacts"))) {
            deeper.createIfMissing("contacts", List.of(List.of("name")));
        }

        assertThat(folder.resolve("a/b/contacts.csv")).hasContent("name\n");
    }

    @Test
    void namesEverySheetInTheBeginning() throws Exception {
        Files.writeString(file, GOOD);

        assertThat(sheets.awaitChanges(PatientAwaits.AT_MOST))
                .isEqualTo(Set.of("contacts", "schedule"));
    }

    @Test
    void cannotTellWhereTheFolderIsAFile() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "");

        try (CsvEditedSheets dead = new CsvEditedSheets(blocked, Set.of("contacts"))) {
            assertThatThrownBy(() -> dead.awaitChanges(Duration.ofSeconds(1)))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageContaining("file");
        }
    }

    private Reading.Found found() throws IOException {
        return (Reading.Found) sheets.read("contacts");
    }
}
