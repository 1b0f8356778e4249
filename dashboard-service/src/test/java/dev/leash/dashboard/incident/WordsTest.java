package dev.leash.dashboard.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.escalation.Place;
import dev.leash.model.incident.Assignment;
import dev.leash.model.oncall.ScheduleSource;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void aPlaceSaysWhichLayerOrOverrideNamedThem() {
        assertThat(place(3, "rows", null)).isEqualTo("second in row 3 of “ops”, level 1, round 1");
        assertThat(place(3, null, null)).startsWith("second in row 3 of “ops”, ");
        assertThat(place(3, "kept", null))
                .startsWith("second in row 3 of an earlier version of “ops”, ");
        assertThat(place(null, null, "o1")).startsWith("second in an override of “ops”, ");
        assertThat(place(null, "weeks", null)).startsWith("second in “ops”, ");
    }

    private static String place(
            @Nullable Integer row, @Nullable String layer, @Nullable String override) {
        return Words.place(
                new Assignment(
                        "alice",
                        List.of("alice"),
                        Assignment.Why.ON_CALL,
                        1,
                        Place.FIRST,
                        new ScheduleSource("ops", 1, row, 2, layer, override),
                        List.of(),
                        0,
                        null,
                        Instant.EPOCH));
    }
}
