package dev.leash.sheets.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CheckScheduleTest {

    private final CheckSchedule looks = new CheckSchedule(0);

    @Test
    void beginWithACloseOne() {
        assertThat(looks.isCloseLookDue(0)).isTrue();
        looks.looked(0, true, false);
        assertThat(looks.isDue(1)).isFalse();
    }

    @Test
    void followEachWrite() {
        looks.looked(0, true, true);
        assertThat(looks.isDue(1)).isTrue();
        assertThat(looks.isCloseLookDue(1)).isFalse();

        looks.looked(1, false, false);
        assertThat(looks.isDue(2)).isFalse();
    }

    @Test
    void comeNowAndThenWithoutAnyReason() {
        looks.looked(0, true, false);

        assertThat(looks.isDue(nanos(CheckSchedule.KEYS_EVERY) - 1)).isFalse();
        assertThat(looks.isDue(nanos(CheckSchedule.KEYS_EVERY))).isTrue();
        assertThat(looks.isCloseLookDue(nanos(CheckSchedule.WHOLE_EVERY) - 1)).isFalse();
        assertThat(looks.isCloseLookDue(nanos(CheckSchedule.WHOLE_EVERY))).isTrue();
    }

    @Test
    void failOnlyWhenTheyFailAgainAndAgain() throws IOException {
        IOException failure = new IOException("missing");
        looks.failed(failure);
        looks.failed(failure);
        assertThatThrownBy(() -> looks.failed(failure)).isSameAs(failure);

        looks.looked(0, false, false);
        looks.failed(failure);
        assertThat(looks.isDue(0)).isTrue();
    }

    private static long nanos(Duration duration) {
        return duration.toNanos();
    }
}
