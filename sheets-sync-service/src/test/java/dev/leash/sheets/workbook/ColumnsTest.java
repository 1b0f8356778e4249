package dev.leash.sheets.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {

    private static final List<String> EXPECTED = List.of("name", "email");

    @ParameterizedTest
    @ValueSource(strings = {"name|email", " Name |E-MAIL", "name|email|note", "NAME|email|"})
    void acceptsNamesInOrderInAnyCase(String header) {
        assertThat(
                        Columns.of(Sheets.table(header.replace("E-MAIL", "EMAIL")))
                                .unlessBeginningWith(EXPECTED))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"email|name", "name", "", "name||email", "ann|ann@example.com"})
    void refusesAnyOtherHeader(String header) {
        assertThat(Columns.of(Sheets.table(header)).unlessBeginningWith(EXPECTED))
                .hasValueSatisfying(
                        refused -> {
                            assertThat(refused.row()).isEqualTo(1);
                            assertThat(refused.reason())
                                    .isEqualTo("the first row must begin with name,email");
                        });
    }

    @Test
    void refusesASheetWithoutAnyRow() {
        assertThat(Columns.of(Table.of(List.of())).unlessBeginningWith(EXPECTED)).isPresent();
    }

    @Test
    void takesBlanksInNamesForUnderscores() {
        assertThat(Columns.of(Sheets.table("Start Time")).name(0)).isEqualTo("start_time");
    }

    @Test
    void warnsOnceAboutEachNameNobodyKnows() {
        Columns columns = Columns.of(Sheets.table("name|team||team|Problem"));

        assertThat(columns.warningsUnless("name"::equals))
                .containsExactly("The column 'team' is not used.");
    }

    @Test
    void refusesAColumnInUseThatIsThereTwice() {
        Columns columns =
                Columns.of(Sheets.table("name|email|role|team|Role|team|problem|problem"));

        assertThat(columns.unlessBeginningWith(EXPECTED)).isEmpty();
        assertThat(columns.unlessBeginningWith(EXPECTED, Set.of("role")))
                .hasValueSatisfying(
                        refused -> {
                            assertThat(refused.value()).isEqualTo("role");
                            assertThat(refused.reason())
                                    .isEqualTo(
                                            "two columns have this name; rename or remove one of them");
                        });
    }

    @Test
    void findsTheFirstColumnOfAName() {
        Columns columns = Columns.of(Sheets.table("name|problem|problem"));

        assertThat(columns.find("problem")).hasValue(1);
        assertThat(columns.find("role")).isEmpty();
        assertThat(columns.name(7)).isEmpty();
    }
}
