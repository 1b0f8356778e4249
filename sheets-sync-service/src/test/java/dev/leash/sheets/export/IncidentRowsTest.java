package dev.leash.sheets.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncidentRowsTest {

    private IncidentRows rows;

    @BeforeEach
    void begin() {
        rows = new IncidentRows(Styles.UTC, 3);
    }

    @Test
    void standInTheOrderOfTheirNumbers() {
        open(10, 9, 2);

        assertThat(ids()).containsExactly("2", "9", "10");
    }

    @Test
    void areTheNewestWhateverTheOrderOfTheirEvents() {
        open(10, 1, 12, 2, 11);

        assertThat(ids()).containsExactly("10", "11", "12");
    }

    @Test
    void doNotComeBackWhenSomethingHappensToAnOldOne() {
        open(1, 2, 3, 4);

        Events.life(1, Events.START).stream().skip(1).forEach(rows::take);

        assertThat(ids()).containsExactly("2", "3", "4");
    }

    @Test
    void haveTheLatestStateOfEach() {
        Events.life(7, Events.START).forEach(rows::take);

        assertThat(rows.cells().iterator().next().get(2)).isEqualTo("resolved");
    }

    @Test
    void goOnFromRowsThatWereThere() {
        Events.life(7, Events.START).subList(0, 2).forEach(rows::take);
        IncidentRows later = new IncidentRows(Styles.UTC, 3);
        rows.cells().forEach(cells -> later.add(IncidentSheetRow.ofCells(cells)));

        Events.life(7, Events.START).subList(2, 4).forEach(rows::take);
        Events.life(7, Events.START).subList(2, 4).forEach(later::take);

        assertThat(later.cells()).containsExactlyElementsOf(rows.cells());
    }

    private void open(long... ids) {
        for (long id : ids) {
            rows.take(Events.life(id, Events.START).getFirst());
        }
    }

    private List<String> ids() {
        return StreamSupport.stream(rows.cells().spliterator(), false).map(List::getFirst).toList();
    }
}
