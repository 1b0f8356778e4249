package dev.leash.sheets.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leash.model.oncall.ScheduleRow;
import dev.leash.sheets.time.TimeFormat;
import dev.leash.sheets.workbook.Sheets;
import dev.leash.sheets.workbook.Table;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleSheetTest {

    private static final String HEADER = "start_time|end_time|assignees";
    private static final String YEAR = "01-01-2025 00:00|12-31-2025 23:59|";

    private final ScheduleSheet sheet =
            new ScheduleSheet(TimeFormat.of("%m-%d-%Y %H:%M").orElseThrow(), ZoneOffset.UTC);

    @Test
    void readsTheRowsInTheirOrder() {
        ScheduleRead read = read(HEADER, YEAR + "alice|bob", "", YEAR + "carol");

        assertThat(read.refused()).isEmpty();
        assertThat(read.warnings()).isEmpty();
        assertThat(read.filled()).isEqualTo(2);
        assertThat(read.rows())
                .containsExactly(
                        new ScheduleRow(
                                2,
                                LocalDateTime.of(2025, 1, 1, 0, 0),
                                LocalDateTime.of(2025, 12, 31, 23, 59),
                                List.of("alice", "bob")),
                        new ScheduleRow(
                                4,
                                LocalDateTime.of(2025, 1, 1, 0, 0),
                                LocalDateTime.of(2025, 12, 31, 23, 59),
                                List.of("carol")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice|bob|carol",
                "alice, bob, carol",
                "alice;bob;carol",
                "alice,bob|carol",
                " alice ||  bob|,|carol,alice",
            })
    void namesPeopleByColumnsOrSeparatedInACell(String assignees) {
        assertThat(read(HEADER, YEAR + assignees).rows().getFirst().assignees())
                .containsExactly("alice", "bob", "carol");
    }

    @Test
    void takesNumberedAndNamelessColumnsForPeopleAndNoOthers() {
        ScheduleRead read =
                read(
                        HEADER + "|Assignee 2|team|assignees_3||problem",
                        YEAR + "alice|bob|core|carol|dave|it was wrong|erin");

        assertThat(read.rows().getFirst().assignees())
                .containsExactly("alice", "bob", "carol", "dave", "erin");
        assertThat(read.warnings()).containsExactly("The column 'team' is not used.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "soon|12-31-2025 23:59|alice # start_time # soon # TIME_INVALID",
                "01-01-2025 00:00|02-30-2025 23:59|alice # end_time # 02-30-2025 23:59 # TIME_INVALID",
                "01-02-2025 00:00|01-01-2025 23:59|alice # end_time # 01-01-2025 23:59 # END_BEFORE_START",
                "01-01-2025 00:00|12-31-2025 23:59|, # assignees # , # ASSIGNEES_INVALID",
            })
    void refusesABadRowWithItsValueAndWhatIsAllowed(
            String row, String column, String value, SheetCode code) {
        ScheduleRead read = read(HEADER, YEAR + "alice", row);

        assertThat(read.refused())
                .extracting(Refused::row, Refused::column, Refused::value, Refused::code)
                .containsExactly(tuple(3, column, value, code));
    }

    @Test
    void namesEveryProblemOfARow() {
        assertThat(read(HEADER, "x|y|").refused())
                .extracting(Refused::column)
                .containsExactly("start_time", "end_time", "assignees");
    }

    @Test
    void acceptsARowOfOneMinute() {
        assertThat(read(HEADER, "01-01-2025 10:00|01-01-2025 10:00|alice").refused()).isEmpty();
    }

    @Test
    void refusesTooManyPeopleInARow() {
        String people =
                IntStream.rangeClosed(1, 101)
                        .mapToObj(n -> "p" + n)
                        .collect(Collectors.joining("|"));

        assertThat(read(HEADER, YEAR + people).refused().getFirst().reason())
                .startsWith("this names 101 people; allowed are 1 to 100");
    }

    @Test
    void refusesTooManyRowsAtTheFirstThatIsOver() {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(Collections.nCopies(2_001, YEAR + "alice"));

        ScheduleRead read = read(lines.toArray(String[]::new));

        assertThat(read.rows()).isEmpty();
        assertThat(read.refused())
                .containsExactly(
                        new Refused(
                                2_002,
                                null,
                                "2001 rows",
                                "at most 2000 rows are allowed; remove the excess rows",
                                SheetCode.TOO_MANY_ROWS));
    }

    @Test
    void refusesAnyOtherHeaderAndReadsNoRow() {
        ScheduleRead read = read("end_time|start_time|assignees", YEAR + "alice");

        assertThat(read.isRefused()).isTrue();
        assertThat(read.rows()).isEmpty();
        assertThat(read.refused())
                .containsExactly(
                        new Refused(
                                1,
                                null,
                                "end_time,start_time,assignees",
                                "the first row must begin with start_time,end_time,assignees",
                                SheetCode.HEADER_INVALID));
    }

    @Test
    void acceptsAScheduleWithoutRows() {
        assertThat(read(HEADER))
                .isEqualTo(new ScheduleRead(false, 0, List.of(), List.of(), List.of()));
    }

    private ScheduleRead read(String... lines) {
        Table table = Sheets.table(lines);
        return sheet.read(table);
    }
}
