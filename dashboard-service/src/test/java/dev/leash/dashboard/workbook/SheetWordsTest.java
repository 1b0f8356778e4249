package dev.leash.dashboard.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SheetWordsTest {

    @Test
    void rowsAreCountedOnceAndAlsoThoseThatAreNotListed() {
        assertThat(SheetWords.refused(sheet("schedule", 9, null)).isEmpty()).isTrue();
        assertThat(SheetWords.refused(sheet("schedule", 9, null, 4, 7, 7)))
                .hasValue(
                        "In the sheet “schedule”, 2 of 9 rows are refused; the others are in force");
        assertThat(SheetWords.refused(sheet("schedule", 900, 450, 4, 7)).orElseThrow())
                .contains("450 of 900 rows");
        assertThat(SheetWords.refused(sheet("contacts", 2, null, 2, 3)))
                .hasValue("In the sheet “contacts”, every row is refused");
        assertThat(SheetWords.refused(sheet("contacts", 9, null, 1)))
                .hasValue("All of the sheet “contacts” is refused");
    }

    @Test
    void severalSheetsAreOneSentenceUnlessOneOfThemIsRefusedAsAWhole() {
        OfSheet fine = sheet("webhooks", 3, null);
        OfSheet some = sheet("schedule", 9, null, 4, 7);
        assertThat(SheetWords.refused(List.of(fine)).isEmpty()).isTrue();
        assertThat(SheetWords.refused(List.of(fine, some))).isEqualTo(SheetWords.refused(some));
        assertThat(SheetWords.refused(List.of(sheet("contacts", 5, null, 2), some)))
                .hasValue("Rows of the workbook are refused: contacts 1, schedule 2");
        assertThat(SheetWords.refused(List.of(sheet("contacts", 5, null, 1), some)).orElseThrow())
                .startsWith("All of the sheet “contacts” is refused. In the sheet “schedule”");
    }

    private static OfSheet sheet(String name, int rows, @Nullable Integer count, int... refused) {
        Stream<Refused> all =
                IntStream.of(refused).mapToObj(row -> new Refused(row, null, "", "no", null));
        return new OfSheet(
                name,
                name + ".csv",
                Instant.EPOCH,
                1,
                null,
                rows,
                all.toList(),
                List.of(),
                count,
                null,
                null);
    }
}
