package dev.leash.sheets.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.leash.sheets.workbook.Table.Row;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TableTest {

    @Test
    void numbersRowsAsASpreadsheetDoesBlankOnesIncluded() {
        Table table = Sheets.table("name|email", "ann|a@x", "", " | ", "bob|b@x");

        assertThat(table.rows()).extracting(Row::number).containsExactly(2, 3, 4, 5);
        assertThat(table.filledRows()).extracting(Row::number).containsExactly(2, 5);
    }

    @Test
    void takesARowThatOnlyExplainsAProblemForBlank() {
        Table table = Sheets.table("name|problem|note", "|a name is missing|", "|old|x");

        assertThat(table.filledRows()).extracting(Row::number).containsExactly(3);
    }

    @Test
    void keepsEveryCellAsItStands() {
        List<List<String>> all = List.of(List.of(" name "), List.of(" ann ", "x"), List.of(""));

        assertThat(Table.of(all).all()).isEqualTo(all);
        assertThat(Table.of(List.of()).all()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void readsACellAsAPersonMeansIt(String cell, String meant) {
        assertThat(new Row(2, List.of(cell)).text(0)).isEqualTo(meant);
    }

    static Stream<Arguments> readsACellAsAPersonMeansIt() {
        return Stream.of(
                arguments(" ann ", "ann"),
                arguments("\u200b\u00a0ann\u3000\u200b", "ann"),
                arguments("an\u0007n\0", "ann"),
                arguments("\u202eann\ud83d", "ann\ufffd"),
                arguments("\u3164\u200b", ""),
                arguments("'+15550100001", "+15550100001"),
                arguments("'= x", "= x"),
                arguments("'ann", "'ann"),
                arguments("'", "'"));
    }

    @Test
    void hasEmptyTextBeyondTheEndOfARow() {
        assertThat(new Row(2, List.of("ann")).text(5)).isEmpty();
    }
}
