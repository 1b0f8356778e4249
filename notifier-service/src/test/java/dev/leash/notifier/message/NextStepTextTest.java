package dev.leash.notifier.message;

import static dev.leash.notifier.message.TestDispatches.ALICE;
import static dev.leash.notifier.message.TestDispatches.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.notification.IncidentBriefing;
import dev.leash.model.notification.NextDeadline;
import dev.leash.model.notification.Purpose;
import dev.leash.model.severity.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NextStepTextTest {

    private static final LocalTimes AT_NOW = LocalTimes.of(NOW, ZoneOffset.UTC);

    private static final Instant SOON = NOW.plus(Duration.ofMinutes(15));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PAGE          | NEXT_RUNG  | Acknowledge by 14:32 UTC, or the next person is paged.
                    PAGE          | PATH_END   | Acknowledge by 14:32 UTC: nobody else is paged after that.
                    PAGE          | PAGE_AGAIN | Its owner is paged again at 14:32 UTC.
                    PAGE          | SEARCH     | Leash searches every minute for a person to page.
                    PAGE          |            | Acknowledge by 14:32 UTC.
                    REMINDER      | NEXT_RUNG  | Answer by 14:32 UTC, or Leash pages again.
                    REMINDER      | PAGE_AGAIN | Answer by 14:32 UTC, or Leash pages again.
                    REMINDER      | PATH_END   | Answer by 14:32 UTC: nobody else is paged after that.
                    REMINDER      |            | Answer by 14:32 UTC.
                    UNDELIVERABLE | NEXT_RUNG  | Its escalation path continues at 14:32 UTC.
                    UNDELIVERABLE | PATH_END   | Its escalation path ends at 14:32 UTC.
                    NOBODY_FOUND  | SEARCH     | Leash keeps searching.
                    """)
    void tellsWhatIsDue(Purpose purpose, @Nullable NextDeadline due, String sentence) {
        assertThat(NextStepText.of(purpose, briefing(SOON, due), AT_NOW)).isEqualTo(sentence);
    }

    @Test
    void namesTheDayWhenItIsNotToday() {
        Instant nextYear = Instant.parse("2027-01-03T00:05:00Z");

        assertThat(
                        NextStepText.of(
                                Purpose.PAGE, briefing(nextYear, NextDeadline.NEXT_RUNG), AT_NOW))
                .isEqualTo(
                        "Acknowledge by 00:05 UTC on 3 January 2027, or the next person is paged.");
    }

    @Test
    void doesNotPromiseWhatIsPast() {
        assertThat(NextStepText.of(Purpose.PAGE, briefing(NOW, NextDeadline.NEXT_RUNG), AT_NOW))
                .isEqualTo(
                        "At 14:17 UTC the next person was to be paged, unless somebody had acknowledged it.");
        assertThat(NextStepText.of(Purpose.PAGE, briefing(NOW, NextDeadline.PATH_END), AT_NOW))
                .isEqualTo(
                        "At 14:17 UTC its escalation path was to end, unless somebody had acknowledged it.");
        assertThat(NextStepText.of(Purpose.PAGE, briefing(NOW, NextDeadline.PAGE_AGAIN), AT_NOW))
                .isNull();
        assertThat(NextStepText.of(Purpose.PAGE, briefing(NOW, null), AT_NOW)).isNull();
        assertThat(NextStepText.of(Purpose.REMINDER, briefing(NOW, NextDeadline.NEXT_RUNG), AT_NOW))
                .isNull();
        assertThat(
                        NextStepText.of(
                                Purpose.UNDELIVERABLE,
                                briefing(NOW, NextDeadline.NEXT_RUNG),
                                AT_NOW))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    void saysNothingWhereNothingIsDue(Purpose purpose) {
        assertThat(NextStepText.of(purpose, briefing(null, null), AT_NOW)).isNull();
    }

    private static IncidentBriefing briefing(@Nullable Instant at, @Nullable NextDeadline due) {
        return new IncidentBriefing("Disk full", "", Severity.MAJOR, "probe", NOW, ALICE, at, due);
    }
}
