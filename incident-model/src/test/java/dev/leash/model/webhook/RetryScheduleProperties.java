package dev.leash.model.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class RetryScheduleProperties {

    private static final List<Duration> WAITS =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(10));

    @Property
    void everyWaitIsThatOfTheContractGiveOrTakeATenth(
            @ForAll @IntRange(min = 1, max = 7) int attempts,
            @ForAll @StringLength(max = 40) String endpoint,
            @ForAll @StringLength(max = 40) String message) {
        PostId post = new PostId(endpoint, message);
        Duration wait = WAITS.get(attempts - 1);

        assertThat(RetrySchedule.waitAfter(attempts, post))
                .isBetween(wait.multipliedBy(9).dividedBy(10), wait.multipliedBy(11).dividedBy(10))
                .isEqualTo(RetrySchedule.waitAfter(attempts, post));
    }
}
