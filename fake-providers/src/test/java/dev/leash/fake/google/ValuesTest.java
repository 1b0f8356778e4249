package dev.leash.fake.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.sheets.v4.model.ValueRange;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values as people type them, and as Google's own client is told them. */
class ValuesTest {

    private final FakeGoogle google = FakeGoogle.start();
    private final String id = google.create("On call");
    private final BrowserEditor hand = google.hand(id);
    private final View view = google.view(id);
    private Client client;

    @BeforeEach
    void connect() throws IOException {
        client = Client.of(google, id);
        hand.addSheet("It's a sheet");
    }

    @AfterEach
    void close() {
        google.close();
    }

    @Test
    void whatIsTypedIsTakenForWhatItLooksLike() throws IOException {
        hand.paste(
                "A2",
                List.of(List.of("=1+2", "12", "TRUE", "+15550100001", "3/9/2025 9:05", "'x", "7")));

        assertThat(client.get("A2:Z2", "FORMULA"))
                .containsExactly(
                        List.of(
                                "=1+2",
                                new BigDecimal("12"),
                                true,
                                new BigDecimal("15550100001"),
                                new BigDecimal("45725.37847222222"),
                                "x",
                                new BigDecimal("7")));
        assertThat(client.get("A2:Z2"))
                .containsExactly(
                        List.of("3", "12", "TRUE", "15550100001", "3/9/2025 9:05:00", "x", "7"));
        assertThat(view.formulas("Sheet1")).containsOnlyKeys("A2").containsValue("=1+2");
        assertThat(view.isText("B2")).isFalse();
        assertThat(view.isText("F2")).isTrue();
    }

    @Test
    void leavesOutWhatTrails() throws IOException {
        hand.paste("B2", List.of(List.of("a", "", "c", ""), List.of(""), List.of("", "e")));

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
        hand.paste("'It''s a sheet'!C3", List.of(List.of("x", "y")));

        List<ValueRange> all =
                client.read(
                        List.of("'It''s a sheet'!C3:C", "'It''s a sheet'", "Sheet1"),
                        "FORMATTED_VALUE");

        assertThat(all)
                .extracting(ValueRange::getRange)
                .containsExactly(
                        "'It''s a sheet'!C3:C1000", "'It''s a sheet'!A1:Z1000", "Sheet1!A1:Z1000");
        assertThat(all.get(1).getValues())
                .containsExactly(List.of(), List.of(), List.of("", "", "x", "y"));
        assertThat(all.get(2).getValues()).isNull();
        assertThatThrownBy(() -> client.get("nowhere!A1"))
                .hasMessageContaining("Unable to parse range: nowhere!A1");
        assertThatThrownBy(() -> client.get("A1001"))
                .hasMessageContaining(
                        "Range (A1001) exceeds grid limits. Max rows: 1000, max columns: 26");
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> hand.type("A1", "x".repeat(50_001)))
                .hasMessageContaining("maximum of 50000 characters");
        assertThatThrownBy(() -> hand.paste("Z1", List.of(List.of("in", "out"))))
                .hasMessageContaining("exceeds grid limits");
        assertThat(view.cell("Z1")).isEmpty();
    }
}
