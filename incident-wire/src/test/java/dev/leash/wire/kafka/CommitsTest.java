package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommitsTest {

    private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
    private final Commits commits =
            new Commits(context, Duration.ofMillis(10), Duration.ofMillis(250));

    @BeforeEach
    void begin() {
        context.setCurrentSystemTimeMs(1_000_000);
    }

    @Test
    void isCommittedAtOnce() {
        commits.soon();

        assertThat(context.committed()).isTrue();
        assertThat(context.scheduledPunctuators()).isEmpty();
    }

    @Test
    void whatIsAskedForRightAfterACommitSharesTheNext() {
        commits.soon();
        context.resetCommit();
        context.setCurrentSystemTimeMs(1_000_004);

        commits.soon();
        commits.soon();

        assertThat(context.committed()).isFalse();
        assertThat(context.scheduledPunctuators()).hasSize(1);
        CapturedPunctuator next = context.scheduledPunctuators().getFirst();
        assertThat(next.getInterval()).isEqualTo(Duration.ofMillis(6));

        next.getPunctuator().punctuate(1_000_010);

        assertThat(context.committed()).isTrue();
        assertThat(next.cancelled()).isTrue();
    }

    @Test
    void aClockThatIsSetBackHoldsUpNothing() {
        commits.soon();
        context.resetCommit();
        context.setCurrentSystemTimeMs(5);

        commits.soon();

        assertThat(context.committed()).isTrue();
    }

    @Test
    void whatNobodyWaitsForIsCommittedOnceAndLater() {
        commits.later();
        context.setCurrentSystemTimeMs(1_000_100);
        commits.later();

        assertThat(context.committed()).isFalse();
        assertThat(context.scheduledPunctuators())
                .singleElement()
                .extracting(CapturedPunctuator::getInterval)
                .isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void whatSomebodyWaitsForTakesTheRestAlong() {
        commits.later();
        commits.soon();

        assertThat(context.committed()).isTrue();
        assertThat(context.scheduledPunctuators()).allMatch(CapturedPunctuator::cancelled);
    }
}
