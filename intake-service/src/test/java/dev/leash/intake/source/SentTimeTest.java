package dev.leash.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentTimeTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-09-21T10:00:00Z, 2026-09-21T10:00:00Z",
                "2026-09-21T12:00:00.5+02:00, 2026-09-21T10:00:00.500Z",
                "2026-09-21T12:00:00.000+0200, 2026-09-21T10:00:00Z",
                "2026-09-21 10:00:00Z, 2026-09-21T10:00:00Z",
                "0001-01-01T00:00:00Z, -",
                "yesterday, -",
                "'', -",
                "-, -"
            })
    void readsWhatSendersWrite(@Nullable String text, @Nullable Instant moment) {
        assertThat(SentTime.read(text)).isEqualTo(moment);
    }
}
