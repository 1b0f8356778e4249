package dev.leash.model.oncall;

import static dev.leash.model.oncall.TestSchedules.row;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final ScheduleRow ROW = row(2, "2026-03-02T00:00", "2026-03-02T23:59", "alice");

    @Test
    void refusesARowThatEndsBeforeItStarts() {
        assertThatThrownBy(() -> row(7, "2026-03-02T00:00", "2026-03-01T23:59", "alice"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 7 ends 2026-03-01T23:59, before it starts 2026-03-02T00:00");
    }

    @Test
    void refusesARowWithoutPeopleOrWithTooMany() {
        assertThatThrownBy(() -> row(7, "2026-03-02T00:00", "2026-03-02T23:59"))
                .hasMessage("row 7 has 0 assignees; from 1 to 100 are allowed");
        String[] crowd = Collections.nCopies(101, "alice").toArray(String[]::new);
        assertThatThrownBy(() -> row(7, "2026-03-02T00:00", "2026-03-02T23:59", crowd))
                .hasMessage("row 7 has 101 assignees; from 1 to 100 are allowed");
    }

    @Test
    void refusesARowNumberBelowOne() {
        assertThatThrownBy(() -> row(0, "2026-03-02T00:00", "2026-03-02T23:59", "alice"))
                .hasMessage("row number is 0; rows count from 1");
    }

    @Test
    void refusesAVersionBelowOneAndTooManyRows() {
        assertThatThrownBy(() -> new Schedule("primary", 0, ZoneOffset.UTC, List.of(ROW)))
                .hasMessage("schedule 'primary' has version 0; versions count from 1");
        List<ScheduleRow> rows = Collections.nCopies(Schedule.MAX_ROWS + 1, ROW);
        assertThatThrownBy(() -> new Schedule("primary", 1, ZoneOffset.UTC, rows))
                .hasMessage("schedule 'primary' has 2001 rows; at most 2000 are allowed");
    }
}
