package dev.leash.sheets.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.sheets.workbook.Column.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of the sheets Leash writes, wherever the workbook is. */
public abstract class ExportedSheetsContract {

    /** A sheet of every kind of column. */
    protected static final ExportSheet SHEET =
            new ExportSheet(
                    "things",
                    List.of(
                            Column.of("id", Kind.NUMBER),
                            Column.of("state", List.of("pending", "resolved")),
                            Column.of("text", Kind.TEXT),
                            Column.of("action", Kind.LINK)),
                    1,
                    Comparator.comparing(row -> Integer.valueOf(row.getFirst())));

    private static final ExportSheet OTHER =
            new ExportSheet(
                    "others",
                    List.of(Column.of("what", Kind.WORD), Column.of("value", Kind.TEXT)),
                    1,
                    Comparator.comparing(List::getFirst));

    /** What somebody does to a sheet of Leash's. */
    enum Meddling {
        SORT {
            @Override
            void in(Bench bench) {
                bench.sortDown(SHEET.name());
            }
        },
        DELETE_ROW {
            @Override
            void in(Bench bench) {
                bench.deleteRow(SHEET.name(), 3);
            }
        },
        DUPLICATE_ROW {
            @Override
            void in(Bench bench) {
                bench.duplicateRow(SHEET.name(), 4);
            }
        },
        INSERT_ROW {
            @Override
            void in(Bench bench) {
                bench.insertRow(SHEET.name(), 2);
            }
        },
        DELETE_HEADER {
            @Override
            void in(Bench bench) {
                bench.deleteRow(SHEET.name(), 1);
            }
        },
        RENAME_HEADER {
            @Override
            void in(Bench bench) {
                bench.type(SHEET.name(), 1, 2, "How it is");
            }
        },
        CHANGE_KEY {
            @Override
            void in(Bench bench) {
                bench.type(SHEET.name(), 3, 1, "77");
            }
        },
        DELETE_SHEET {
            @Override
            void in(Bench bench) {
                bench.delete(SHEET.name());
            }
        };

        abstract void in(Bench bench);
    }

    private Bench bench;
    private Workbook workbook;

    /** A workbook in which there is nothing. */
    protected abstract Bench bench() throws IOException;

    @BeforeEach
    void begin() throws IOException {
        bench = bench();
        workbook = bench.open();
    }

    @AfterEach
    void end() {
        workbook.close();
        bench.close();
    }

    @Test
    void makesASheetWithItsHeader() throws IOException {
        sheets().replace(SHEET, List.of());
        settle();

        assertThat(bench.seen(SHEET.name()))
                .containsExactly(List.of("id", "state", "text", "action"));
    }

    @Test
    void showsRowsInTheirOrderAndTheirNewestState() throws IOException {
        sheets().replace(SHEET, rows(1, 3));
        sheets().merge(SHEET, List.of(row(2, "resolved", "over"), row(4, "pending", "new")));
        settle();

        assertThat(scanned())
                .containsExactly(
                        row(1, "pending", "text 1"),
                        row(2, "resolved", "over"),
                        row(3, "pending", "text 3"),
                        row(4, "pending", "new"));
    }

    @Test
    void takesAwayWhatIsNoLongerAmongTheRows() throws IOException {
        sheets().replace(SHEET, rows(1, 9));
        settle();

        sheets().replace(SHEET, rows(4, 9));
        settle();

        assertThat(scanned()).isEqualTo(rows(4, 9));
    }

    @Test
    void keepsSheetsApart() throws IOException {
        sheets().replace(SHEET, rows(1, 2));
        sheets().replace(OTHER, List.of(List.of("lag", "0")));
        settle();

        sheets().replace(OTHER, List.of(List.of("lag", "7")));
        settle();

        assertThat(bench.seen(OTHER.name()))
                .containsExactly(List.of("what", "value"), List.of("lag", "7"));
        assertThat(scanned()).isEqualTo(rows(1, 2));
    }

    @Test
    void handsOverTextThatLooksLikeAFormulaAsItIs() throws IOException {
        List<List<String>> rows =
                IntStream.range(0, Formulas.TWO_HUNDRED.size())
                        .mapToObj(at -> row(at + 1, "pending", Formulas.TWO_HUNDRED.get(at)))
                        .toList();

        sheets().replace(SHEET, rows);
        settle();

        assertThat(scanned()).isEqualTo(rows);
    }

    @ParameterizedTest
    @EnumSource
    void putsRightWhatPeopleDo(Meddling meddling) throws IOException {
        sheets().replace(SHEET, rows(1, 9));
        settle();

        meddling.in(bench);
        List<List<String>> next = new ArrayList<>(rows(1, 9));
        next.set(4, row(5, "resolved", "over"));
        next.add(row(10, "pending", "new"));
        sheets().replace(SHEET, next);
        settle();

        assertThat(scanned()).containsExactlyInAnyOrderElementsOf(next);
        assertThat(bench.seen(SHEET.name()).getFirst()).isEqualTo(SHEET.header());
    }

    @Test
    void hasAnotherRevisionOnceItSaysSomethingElse() throws IOException {
        sheets().replace(SHEET, rows(1, 3));
        settle();
        var before = sheets().revision(SHEET);
        assertThat(before).isPresent().isEqualTo(sheets().revision(SHEET));

        sheets().merge(SHEET, List.of(row(4, "pending", "new")));
        settle();

        assertThat(sheets().revision(SHEET)).isPresent().isNotEqualTo(before);
    }

    @Test
    void isKnownAgainAfterARestart() throws IOException {
        sheets().replace(SHEET, rows(1, 3));
        settle();
        var before = sheets().revision(SHEET);

        restart();

        assertThat(sheets().revision(SHEET)).isEqualTo(before);
        assertThat(scanned()).isEqualTo(rows(1, 3));
    }

    @Test
    void isNotKnownAgainWhenSomebodyWasAtItMeanwhile() throws IOException {
        sheets().replace(SHEET, rows(1, 3));
        settle();
        var before = sheets().revision(SHEET);

        workbook.close();
        bench.type(SHEET.name(), 2, 3, "by hand");
        restart();

        assertThat(sheets().revision(SHEET)).isNotEqualTo(before);
    }

    @Test
    void hasNoRevisionWhereItIsMissing() throws IOException {
        assertThat(sheets().revision(SHEET)).isEmpty();
    }

    private void restart() {
        workbook.close();
        workbook = bench.open();
    }

    /** Shows what was given, and looks after it for as long as the workbook wants to. */
    private void settle() throws IOException {
        while (!sheets().flush() || sheets().isDue()) {
            assertThat(sheets().pacing().least()).isPositive();
        }
    }

    private ExportedSheets sheets() {
        return workbook.exported();
    }

    private List<List<String>> scanned() throws IOException {
        List<List<String>> scanned = new ArrayList<>();
        sheets().scan(SHEET, scanned::add);
        return scanned;
    }

    private static List<List<String>> rows(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(id -> row(id, "pending", "text " + id))
                .toList();
    }

    private static List<String> row(int id, String state, String text) {
        return List.of(
                Integer.toString(id), state, text, "https://leash.example.com/incidents/" + id);
    }
}
