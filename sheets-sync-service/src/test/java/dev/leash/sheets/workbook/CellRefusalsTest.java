package dev.leash.sheets.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellRefusalsTest {

    @Test
    void explainsEachRowWithAllItsProblems() {
        List<Refused> refused =
                List.of(
                        CellRefusals.ofCell(2, "phone", "12", SheetCode.PHONE_INVALID, "too short"),
                        CellRefusals.ofCell(
                                2, "name", "", SheetCode.NAME_MISSING, "a contact needs a name"),
                        CellRefusals.ofRow(4, "", SheetCode.TOO_MANY_ROWS, "too many"),
                        CellRefusals.ofSheet("x", SheetCode.HEADER_INVALID, "wrong header"));

        assertThat(CellRefusals.explanations(refused))
                .isEqualTo(
                        Map.of(
                                2,
                                "phone '12': too short; name: a contact needs a name",
                                4,
                                "too many"));
    }

    @Test
    void shortensLongValues() {
        assertThat(CellRefusals.ofRow(2, "x".repeat(1_000), SheetCode.TOO_MANY_ROWS, "why").value())
                .hasSize(80)
                .endsWith("x…");
        assertThat(CellRefusals.shortened("x".repeat(80))).hasSize(80).doesNotContain("…");
    }

    @Test
    void passesOnAFewAndCountsTheRest() {
        List<Refused> many =
                IntStream.rangeClosed(2, 1_001)
                        .mapToObj(row -> CellRefusals.ofRow(row, "", SheetCode.TOO_MANY_ROWS, "no"))
                        .toList();

        List<Refused> bounded = CellRefusals.bounded(many);

        assertThat(bounded).hasSize(CellRefusals.MAX_PASSED_ON);
        assertThat(bounded.getLast().row()).isEqualTo(201);
        assertThat(bounded.getLast().reason()).contains("801 more problems");
        assertThat(bounded.getLast().code()).isEqualTo(SheetCode.MORE_PROBLEMS);
        assertThat(bounded.subList(0, 199)).isEqualTo(many.subList(0, 199));
    }

    @Test
    void passesOnAllWhenTheyAreFew() {
        List<Refused> few = List.of(CellRefusals.ofRow(2, "", SheetCode.TOO_MANY_ROWS, "no"));

        assertThat(CellRefusals.bounded(few)).isEqualTo(few);
    }
}
