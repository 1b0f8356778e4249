package dev.leash.sheets.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StatusRowsTest {

    private static final Instant NOW = Instant.parse("2025-06-15T12:00:00Z");

    private final StatusRows status = new StatusRows(Styles.UTC);

    @Test
    void sayWhatIsKnownAndWhenItWasNews() {
        assertThat(status.rows(facts("none"), NOW))
                .containsExactly(
                        List.of("last_sync", "2025-06-15T12:00:00.000Z"),
                        List.of("problems", "none"));
    }

    @Test
    void areDueWhenSomethingIsNewsAndEveryMinute() {
        assertThat(status.isDue(facts("none"), NOW)).isTrue();
        var _ = status.rows(facts("none"), NOW);

        assertThat(status.isDue(facts("none"), NOW.plusSeconds(59))).isFalse();
        assertThat(status.isDue(facts("some"), NOW.plusSeconds(59))).isTrue();
        assertThat(status.isDue(facts("none"), NOW.plus(StatusRows.EVERY))).isTrue();
    }

    @Test
    void stayTheSameUntilThen() {
        List<List<String>> before = status.rows(facts("none"), NOW);

        assertThat(status.rows(facts("none"), NOW.plusSeconds(59))).isEqualTo(before);
    }

    private static SortedMap<String, String> facts(String problems) {
        return new TreeMap<>(Map.of("problems", problems));
    }
}
