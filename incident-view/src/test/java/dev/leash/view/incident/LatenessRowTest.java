package dev.leash.view.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LatenessRowTest {

    private static final Instant DUE = Instant.parse("2026-11-30T02:00:00Z");

    @Test
    void theWorstOfAnHourStays() {
        LatenessRow worst = LatenessRow.of(DUE.plusMillis(81), DUE);

        assertThat(worst.and(LatenessRow.of(DUE.plusMillis(9), DUE)))
                .isEqualTo(new LatenessRow(LatenessRow.hour(DUE), Duration.ofMillis(81), 2));
    }

    @Test
    void whatIsMetBeforeItsTimeIsNotLate() {
        assertThat(LatenessRow.of(DUE.minusSeconds(5), DUE).worst()).isZero();
    }
}
