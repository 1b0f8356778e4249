package dev.leash.notifier.message;

import static dev.leash.notifier.message.TestDispatches.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.notification.Purpose;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextStepTest {

    @Test
    void tellsByWhenToAcknowledge() {
        assertThat(NextStep.of(Purpose.PAGE, NOW.plus(Duration.ofMinutes(15)), NOW))
                .isEqualTo("Acknowledge by 14:32 UTC, or the next person is paged.");
    }

    @Test
    void namesTheDayWhenItIsNotToday() {
        Instant nextYear = Instant.parse("2027-01-03T00:05:00Z");

        assertThat(NextStep.of(Purpose.PAGE, nextYear, NOW))
                .isEqualTo(
                        "Acknowledge by 00:05 UTC on 3 January 2027, or the next person is paged.");
    }

    @Test
    void doesNotPromiseWhatIsPast() {
        assertThat(NextStep.of(Purpose.PAGE, NOW, NOW))
                .isEqualTo(
                        "At 14:17 UTC the next person was to be paged, unless somebody had acknowledged it.");
        assertThat(NextStep.of(Purpose.REMINDER, NOW, NOW)).isNull();
        assertThat(NextStep.of(Purpose.UNDELIVERABLE, NOW, NOW)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void saysNothingWhereNothingIsDue(Purpose purpose) {
        assertThat(NextStep.of(purpose, null, NOW)).isNull();
    }
}
