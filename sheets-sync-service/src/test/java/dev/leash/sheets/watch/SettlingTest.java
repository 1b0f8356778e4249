package dev.leash.sheets.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.sheets.file.Stamp;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettlingTest {

    private static final Optional<Stamp> MISSING = Optional.empty();

    private final Settling settling =
            new Settling(Duration.ofMillis(250), Duration.ofMillis(5_000));

    @Test
    void isDueOnceAfterBeingStill() {
        assertThat(isDue(stamp(1), 0)).isFalse();
        assertThat(isDue(stamp(1), 249)).isFalse();
        assertThat(isDue(stamp(1), 250)).isTrue();
        assertThat(isDue(stamp(1), 1_000)).isFalse();
    }

    @Test
    void beginsToWaitAnewWithEachChange() {
        isDue(stamp(1), 0);

        assertThat(isDue(stamp(2), 200)).isFalse();
        assertThat(isDue(stamp(2), 449)).isFalse();
        assertThat(isDue(stamp(2), 450)).isTrue();
    }

    @Test
    void isDueAgainAfterAChange() {
        isDue(stamp(1), 0);
        isDue(stamp(1), 250);

        assertThat(isDue(stamp(2), 300)).isFalse();
        assertThat(isDue(stamp(2), 550)).isTrue();
    }

    @Test
    void isNotMissedForTheMomentOfARename() {
        isDue(stamp(1), 0);
        isDue(stamp(1), 250);

        assertThat(isDue(MISSING, 300)).isFalse();
        assertThat(isDue(stamp(2), 310)).isFalse();
        assertThat(isDue(stamp(2), 560)).isTrue();
    }

    @Test
    void isDueWhenItStaysAway() {
        assertThat(isDue(MISSING, 0)).isFalse();
        assertThat(isDue(MISSING, 250)).isTrue();
        assertThat(isDue(MISSING, 500)).isFalse();
    }

    @Test
    void isSettlingFromAChangeUntilItIsDue() {
        assertThat(settling.isSettling()).isFalse();
        isDue(stamp(1), 0);
        assertThat(settling.isSettling()).isTrue();
        isDue(stamp(1), 250);
        assertThat(settling.isSettling()).isFalse();
    }

    @Test
    void isDueOnceMoreWhenItHasSettledIfThatWasAskedFor() {
        isDue(stamp(1), 0);
        isDue(stamp(1), 250);
        settling.readAgain();

        assertThat(isDue(stamp(1), 4_999)).isFalse();
        assertThat(isSettled(stamp(1), 4_999)).isFalse();
        assertThat(isDue(stamp(1), 5_000)).isTrue();
        assertThat(isSettled(stamp(1), 5_000)).isTrue();
        assertThat(isDue(stamp(1), 9_000)).isFalse();
    }

    @Test
    void isNotSettledForWhoeverSeesAnotherFile() {
        assertThat(isSettled(stamp(1), 0)).isTrue();
        isDue(stamp(1), 0);

        assertThat(isSettled(stamp(2), 6_000)).isFalse();
    }

    @Test
    void forgetsThatItWasAskedForWithTheNextChange() {
        isDue(stamp(1), 0);
        isDue(stamp(1), 250);
        settling.readAgain();

        assertThat(isDue(stamp(2), 4_900)).isFalse();
        assertThat(isDue(stamp(2), 5_000)).isFalse();
        assertThat(isDue(stamp(2), 5_150)).isTrue();
        assertThat(isDue(stamp(2), 20_000)).isFalse();
    }

    private boolean isSettled(Optional<Stamp> stamp, long millis) {
        return settling.isSettled(stamp, Duration.ofMillis(millis).toNanos());
    }

    private boolean isDue(Optional<Stamp> stamp, long millis) {
        return settling.isDue(stamp, Duration.ofMillis(millis).toNanos());
    }

    private static Optional<Stamp> stamp(long size) {
        return Optional.of(new Stamp(size, FileTime.fromMillis(0), "key"));
    }
}
