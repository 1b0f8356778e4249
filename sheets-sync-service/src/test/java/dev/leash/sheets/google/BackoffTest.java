package dev.leash.sheets.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0.0, PT0.5S",
        "1, 1.0, PT1S",
        "2, 1.0, PT2S",
        "3, 0.5, PT3S",
        "6, 1.0, PT32S",
        "7, 1.0, PT32S",
    })
    void doublesUpToABound(int failures, double random, Duration pause) {
        assertThat(Backoff.after(failures, random)).isEqualTo(pause);
    }

    @Property
    void isNeverNothingAndNeverTooLong(
            @ForAll @IntRange(min = 1) int failures,
            @ForAll @DoubleRange(min = 0, max = 1) double random) {
        assertThat(Backoff.after(failures, random))
                .isBetween(Duration.ofMillis(500), Backoff.LONGEST);
    }
}
