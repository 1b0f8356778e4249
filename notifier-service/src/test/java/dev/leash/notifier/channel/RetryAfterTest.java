package dev.leash.notifier.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-02T03:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "0, 0",
        "' 7 ', 7",
        "'Mon, 02 Nov 2026 03:01:00 GMT', 60",
        "'Mon, 02 Nov 2026 02:00:00 GMT', 0"
    })
    void isSecondsOrADate(String text, long seconds) {
        assertThat(RetryAfter.of(text, NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "-1", "1.5", "99999999999", "Mon, 32 Nov 2026 03:01:00 GMT"})
    void whatIsNeitherIsPassedOver(String text) {
        assertThat(RetryAfter.of(text, NOW)).isEmpty();
    }

    @Test
    void aDateFarAwayIsManySeconds() {
        assertThat(RetryAfter.of("Fri, 31 Dec 9999 23:59:59 GMT", NOW))
                .hasValueSatisfying(wait -> assertThat(wait).isPositive());
    }
}
