package dev.leash.fake.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do to spreadsheets. */
class BrowserEditorTest {

    private final FakeGoogle google = FakeGoogle.start();
    private final String id = google.create("On call");
    private final BrowserEditor hand = google.hand(id);
    private final View view = google.view(id);

    @AfterEach
    void close() {
        google.close();
    }

    @Test
    void sortsTheCellsOfARangeAndLeavesWhatIsBesideIt() {
        hand.paste(
                "A2",
                List.of(
                        List.of("10", "ten", "beside 2"),
                        List.of("9", "nine", "beside 3"),
                        List.of("", "none", "beside 4"),
                        List.of("text", "text", "beside 5")));

        hand.sort("A2:B", "A", true);
        assertThat(view.rows("A2:C5"))
                .containsExactly(
                        List.of("9", "nine", "beside 2"),
                        List.of("10", "ten", "beside 3"),
                        List.of("text", "text", "beside 4"),
                        List.of("", "none", "beside 5"));
        hand.sort("A2:B", "A", false);
        assertThat(view.rows("A2:A5"))
                .containsExactly(List.of("text"), List.of("10"), List.of("9"));
    }

    @Test
    void insertsDeletesAndDuplicatesRows() {
        hand.paste("A1", List.of(List.of("a"), List.of("b"), List.of("c")));

        hand.insertRows("Sheet1", 2, 2);
        hand.duplicateRow("Sheet1", 1);
        hand.deleteRows("Sheet1", 6, 1);
        hand.insertColumn("Sheet1", "A");

        assertThat(view.rows("Sheet1"))
                .containsExactly(
                        List.of("", "a"), List.of("", "a"), List.of(), List.of(), List.of("", "b"));
    }

    @Test
    void aDateIsWhatTheLocaleTakesForOneAndLooksAsItsFormatSays() {
        hand.type("A1", "11-05-2026 09:00");
        hand.locale("de_DE");
        hand.type("A2", "11-05-2026 09:00");
        hand.type("A3", "11-21-2026 09:00");
        hand.type("A4", "1.234,5");

        assertThat(view.rows("A1:A4"))
                .containsExactly(
                        List.of("05.11.2026 9:00:00"),
                        List.of("11.05.2026 9:00:00"),
                        List.of("11-21-2026 09:00"),
                        List.of("1234,5"));
        hand.format("A1:A2", "DATE_TIME", "yyyy-mm-dd\"T\"hh:mm");
        assertThat(view.rows("A1:A2"))
                .containsExactly(List.of("2026-11-05T09:00"), List.of("2026-05-11T09:00"));
    }

    @Test
    void renamesAndDeletesWorksheetsAndHidesRows() {
        hand.paste("A1", List.of(List.of("state"), List.of("open"), List.of("closed")));
        hand.filter("A1:A3", "A", "closed");
        hand.addSheet("other");
        hand.renameSheet("Sheet1", "incidents");
        hand.deleteSheet("other");

        assertThat(view.sheets()).containsExactly("incidents");
        assertThat(view.rows("incidents")).hasSize(3);
        assertThat(view.about("incidents").at("/basicFilter/criteria/0/hiddenValues/0").asText())
                .isEqualTo("closed");
    }

    @Test
    void aTypedFormulaIsOne() {
        hand.type("A1", "=IMPORTXML(\"https://example.com\", \"//a\")");
        hand.type("A2", "'=1+2");
        hand.type("A3", "+15550100001");

        assertThat(view.formulas("Sheet1")).containsOnlyKeys("A1");
        assertThat(view.rows("A2:A3")).containsExactly(List.of("=1+2"), List.of("15550100001"));
    }
}
