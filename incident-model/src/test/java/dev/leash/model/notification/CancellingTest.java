package dev.leash.model.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Recorded;
import dev.leash.model.incident.TestEvents;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes the deliveries under way pointless, and which. */
class CancellingTest {

    private static final List<String> ANSWERS = List.of("Acknowledged", "Snoozed", "Resolved");

    @ParameterizedTest
    @CsvSource({
        "Acknowledged, acknowledged by alice",
        "Snoozed,      snoozed by alice",
        "Resolved,     resolved",
    })
    void anAnswerDoes(String kind, String reason) {
        assertThat(Planning.cancels(recorded(kind))).contains(reason);
    }

    @Test
    void nothingElseDoes() {
        Stream<String> others =
                TestEvents.oneOfEach().stream()
                        .map(event -> event.getClass().getSimpleName())
                        .filter(kind -> !ANSWERS.contains(kind));

        assertThat(others)
                .hasSize(10)
                .allSatisfy(kind -> assertThat(Planning.cancels(recorded(kind))).isEmpty());
    }

    @Test
    void everythingThatAsksForAnAnswerIsPointlessAfterOne() {
        assertThat(Purpose.values())
                .filteredOn(Purpose::isUntilAnswered)
                .containsExactly(
                        Purpose.PAGE,
                        Purpose.REMINDER,
                        Purpose.NOBODY_FOUND,
                        Purpose.PATH_EXHAUSTED,
                        Purpose.UNDELIVERABLE);
    }

    private static Recorded recorded(String kind) {
        return new Recorded(
                "12",
                3,
                Instant.parse("2026-03-02T09:00:00Z"),
                Actor.timer(),
                "cause",
                TestEvents.oneOf(kind));
    }
}
