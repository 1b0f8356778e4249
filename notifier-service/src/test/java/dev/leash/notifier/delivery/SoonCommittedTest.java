package dev.leash.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SoonCommittedTest {

    private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
    private final SoonCommitted soon = new SoonCommitted(context, Duration.ofMillis(10));

    @BeforeEach
    void begin() {
        context.setCurrentSystemTimeMs(1_000_000);
    }

    private void ask() {
        soon.waitedFor();
        soon.waitedFor();
        soon.settle();
    }

    @Test
    void whatNobodyWaitsForIsLeftToTheInterval() {
        soon.settle();

        assertThat(context.committed()).isFalse();
        assertThat(context.scheduledPunctuators()).isEmpty();
    }

    @Test
    void isCommittedAtOnce() {
        ask();

        assertThat(context.committed()).isTrue();
        assertThat(context.scheduledPunctuators()).isEmpty();
    }

    @Test
    void whatIsAskedForRightAfterACommitSharesTheNext() {
        ask();
        context.resetCommit();
        context.setCurrentSystemTimeMs(1_000_004);

        ask();
        ask();

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
        ask();
        context.resetCommit();
        context.setCurrentSystemTimeMs(5);

        ask();

        assertThat(context.committed()).isTrue();
    }
}
