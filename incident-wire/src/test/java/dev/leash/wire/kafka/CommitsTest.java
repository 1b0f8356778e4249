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

    private void soon() {
        commits.later();
        commits.soon();
        commits.soon();
        commits.settle();
    }

    private void later() {
        commits.later();
        commits.settle();
    }

    @Test
    void whereNothingWasDoneNothingIsCommitted() {
        commits.settle();

        assertThat(context.committed()).isFalse();
        assertThat(context.scheduledPunctuators()).isEmpty();
    }

    @Test
    void isCommittedAtOnce() {
        soon();

        assertThat(context.committed()).isTrue();
        assertThat(context.scheduledPunctuators()).isEmpty();
    }

    @Test
    void whatIsAskedForRightAfterACommitSharesTheNext() {
        soon();
        context.resetCommit();
        context.setCurrentSystemTimeMs(1_000_004);

        soon();
        soon();

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
        soon();
        context.resetCommit();
        context.setCurrentSystemTimeMs(5);

        soon();

        assertThat(context.committed()).isTrue();
    }

    @Test
    void whatNobodyWaitsForIsCommittedOnceAndLater() {
        later();
        context.setCurrentSystemTimeMs(1_000_100);
        later();

        assertThat(context.committed()).isFalse();
        assertThat(context.scheduledPunctuators())
                .singleElement()
                .extracting(CapturedPunctuator::getInterval)
                .isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void whatSomebodyWaitsForTakesTheRestAlong() {
        later();
        soon();

        assertThat(context.committed()).isTrue();
        assertThat(context.scheduledPunctuators()).allMatch(CapturedPunctuator::cancelled);
    }
}
