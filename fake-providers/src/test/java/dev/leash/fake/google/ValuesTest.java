package dev.leash.fake.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.util.Data;
import com.google.api.services.sheets.v4.model.AppendValuesResponse;
import com.google.api.services.sheets.v4.model.BatchGetValuesResponse;
import com.google.api.services.sheets.v4.model.BatchUpdateValuesRequest;
import com.google.api.services.sheets.v4.model.ValueRange;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values in and out, as Google's own client sends and takes them. */
class ValuesTest {

    private final FakeGoogle google = FakeGoogle.start();
    private final String id = google.create("On call");
    private final View view = google.view(id);
    private Client client;

    @BeforeEach
    void connect() throws IOException {
        client = Client.of(google, id);
        google.hand(id).addSheet("It's a sheet");
    }

    @AfterEach
    void close() {
        google.close();
    }

    @Test
    void rawKeepsTextAndWhatIsEnteredIsTakenForWhatItLooksLike() throws IOException {
        List<Object> looks = List.of("=1+2", "12", "TRUE", "+15550100001", "3/9/2025 9:05", "'x");
        client.raw("A1", List.of(looks));
        client.entered("A2", List.of(looks));

        assertThat(client.get("A1:Z1", "FORMULA")).containsExactly(looks);
        assertThat(client.get("A2:Z2", "FORMULA"))
                .containsExactly(
                        List.of(
                                "=1+2",
                                new BigDecimal("12"),
                                true,
                                new BigDecimal("15550100001"),
                                new BigDecimal("45725.37847222222"),
                                "x"));
        assertThat(client.get("A2:Z2"))
                .containsExactly(
                        List.of("3", "12", "TRUE", "15550100001", "3/9/2025 9:05:00", "x"));
        assertThat(view.formulas("Sheet1")).containsOnlyKeys("A2").containsValue("=1+2");
    }

    @Test
    void aNumberStaysANumberEvenRaw() throws IOException {
        client.raw("A1", List.of(List.of(7, 1.5, true, "7")));

        assertThat(client.get("A1:D1", "UNFORMATTED_VALUE"))
                .containsExactly(List.of(new BigDecimal("7"), new BigDecimal("1.5"), true, "7"));
        assertThat(view.isText("A1")).isFalse();
        assertThat(view.isText("D1")).isTrue();
    }

    @Test
    void leavesOutWhatTrails() throws IOException {
        client.raw("B2", List.of(List.of("a", "", "c", ""), List.of(""), List.of("", "e")));

        assertThat(client.get("A1:Z1000"))
                .containsExactly(
                        List.of(), List.of("", "a", "", "c"), List.of(), List.of("", "", "e"));
        assertThat(client.get("D2:F")).containsExactly(List.of("c"));
        assertThat(client.get("F2:F")).isEmpty();
        assertThat(client.get("B:C")).hasSize(4);
        assertThat(client.get("4:4")).containsExactly(List.of("", "", "e"));
    }

    @Test
    void findsRangesByTheNameOfTheirSheet() throws IOException {
        client.raw("'It''s a sheet'!C3:D", List.of(List.of("x", "y")));

        BatchGetValuesResponse both =
                client.sheets()
                        .spreadsheets()
                        .values()
                        .batchGet(id)
                        .setRanges(List.of("'It''s a sheet'!C3:C", "'It''s a sheet'", "Sheet1"))
                        .setMajorDimension("COLUMNS")
                        .execute();

        assertThat(both.getValueRanges())
                .extracting(ValueRange::getRange)
                .containsExactly(
                        "'It''s a sheet'!C3:C1000", "'It''s a sheet'!A1:Z1000", "Sheet1!A1:Z1000");
        assertThat(both.getValueRanges().get(1).getValues())
                .containsExactly(List.of(), List.of(), List.of("", "", "x"), List.of("", "", "y"));
        assertThat(both.getValueRanges().get(2).getValues()).isNull();
        assertThatThrownBy(() -> client.get("nowhere!A1"))
                .hasMessageContaining("Unable to parse range: nowhere!A1");
        assertThatThrownBy(() -> client.get("A1001"))
                .hasMessageContaining(
                        "Range (A1001) exceeds grid limits. Max rows: 1000, max columns: 26");
    }

    @Test
    void appendsBehindTheTable() throws IOException {
        client.raw("A1", List.of(List.of("id", "state"), List.of("1", "open")));
        client.raw("A4", List.of(List.of("a note of somebody")));

        AppendValuesResponse inserted =
                client.append("A1:B1", "INSERT_ROWS", List.of(List.of("2", "open")));
        assertThat(inserted.getTableRange()).isEqualTo("Sheet1!A1:B2");
        assertThat(inserted.getUpdates().getUpdatedRange()).isEqualTo("Sheet1!A3:B3");
        assertThat(inserted.getUpdates().getUpdatedRows()).isEqualTo(1);
        assertThat(view.cell("A5")).isEqualTo("a note of somebody");

        client.append("A1:B1", "OVERWRITE", List.of(List.of("3"), List.of("4")));
        assertThat(view.rows("A1:A"))
                .containsExactly(
                        List.of("id"), List.of("1"), List.of("2"), List.of("3"), List.of("4"));
    }

    @Test
    void writesManyRangesAtOnceOrNone() throws IOException {
        client.raw("A1", List.of(List.of("kept", "goes")));

        batchUpdate("A1:B1", List.of(Data.<Object>nullOf(Object.class), ""));
        assertThat(view.rows("A1:B1")).containsExactly(List.of("kept"));

        assertThatThrownBy(
                        () -> {
                            var both = new BatchUpdateValuesRequest().setValueInputOption("RAW");
                            both.setData(List.of(range("A1", "new"), range("AA1", "outside")));
                            client.sheets().spreadsheets().values().batchUpdate(id, both).execute();
                        })
                .hasMessageContaining("exceeds grid limits");
        assertThat(view.cell("A1")).isEqualTo("kept");
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> client.raw("A1:B1", List.of(List.of(1, 2, 3))))
                .hasMessageContaining("Requested writing within range");
        assertThatThrownBy(() -> client.raw("A1", List.of(List.of("x".repeat(50_001)))))
                .hasMessageContaining("maximum of 50000 characters");
    }

    private void batchUpdate(String range, List<Object> row) throws IOException {
        var request =
                new BatchUpdateValuesRequest()
                        .setValueInputOption("RAW")
                        .setData(List.of(new ValueRange().setRange(range).setValues(List.of(row))));
        client.sheets().spreadsheets().values().batchUpdate(id, request).execute();
    }

    private static ValueRange range(String range, String value) {
        return new ValueRange().setRange(range).setValues(List.of(List.of(value)));
    }
}
