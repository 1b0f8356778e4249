package dev.leash.sheets.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.sheets.v4.model.ExtendedValue;
import dev.leash.sheets.workbook.Column;
import dev.leash.sheets.workbook.Column.Kind;
import dev.leash.sheets.workbook.ExportSheet;
import dev.leash.sheets.workbook.Formulas;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @Test
    void giveTextsAsTextsWhateverTheyLookLike() {
        for (String text : Formulas.TWO_HUNDRED) {
            for (Kind kind : Kind.values()) {
                assertThat(value(kind, text)).isEqualTo(new ExtendedValue().setStringValue(text));
            }
        }
    }

    @Test
    void giveNumbersAsNumbers() {
        assertThat(value(Kind.NUMBER, "17")).isEqualTo(new ExtendedValue().setNumberValue(17.0));
        assertThat(value(Kind.NUMBER, "017")).isEqualTo(new ExtendedValue().setStringValue("017"));
    }

    @Test
    void giveALinkAsTheOneFormulaAndTakeItBack() {
        String address = "https://leash.example.com/incidents/1?a=\"&IMPORTXML(\"x\")";

        ExtendedValue link = value(Kind.LINK, address.replace(" ", ""));

        assertThat(link.getFormulaValue())
                .isEqualTo(
                        "=HYPERLINK(\"https://leash.example.com/incidents/1?a=\"\"&IMPORTXML(\"\"x\"\")\", \"ACT\")");
        assertThat(Cells.givenOf(sheet(Kind.LINK), List.of(link.getFormulaValue())))
                .containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://x", "https://x\u0000", "x"})
    void giveNothingElseAsALink(String text) {
        assertThat(value(Kind.LINK, text).getStringValue()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1.50, 1.5", "0.0, 0", "15550100001, 15550100001", "1E+10, 10000000000"})
    void takeNumbersInPlainDigits(BigDecimal number, String text) {
        assertThat(Cells.textOf(number)).isEqualTo(text);
    }

    @Test
    void takeRowsAsLongAsTheirSheetIsWide() {
        assertThat(Cells.givenOf(sheet(Kind.TEXT), List.of())).containsExactly("");
        assertThat(Cells.givenOf(sheet(Kind.TEXT), List.of("a", "note"))).containsExactly("a");
    }

    private static ExtendedValue value(Kind kind, String text) {
        return Cells.row(sheet(kind), List.of(text)).getValues().getFirst().getUserEnteredValue();
    }

    private static ExportSheet sheet(Kind kind) {
        return new ExportSheet(
                "things", List.of(Column.of("a", kind)), 1, Comparator.comparing(List::getFirst));
    }
}
