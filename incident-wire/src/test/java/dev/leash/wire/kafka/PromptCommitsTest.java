package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromptCommitsTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
    private PromptCommits commits;

    @BeforeEach
    void begin() {
        setClock(NOON);
        commits = new PromptCommits(context, new AtomicLong());
        commits.ask();
    }

    @Test
    void asksForNothingWhileTimeGoesOn() {
        commits.ask();
        setClock(NOON.plusSeconds(1));
        commits.ask();

        assertThat(context.committed()).isFalse();
    }

    @Test
    void asksWhenTheClockWasSetBackUntilItIsAsLateAgain() {
        setClock(NOON.minusSeconds(3_600));
        commits.ask();
        assertThat(context.committed()).isTrue();

        context.resetCommit();
        setClock(NOON.minusSeconds(1));
        commits.ask();
        assertThat(context.committed()).isTrue();

        context.resetCommit();
        setClock(NOON);
        commits.ask();
        assertThat(context.committed()).isFalse();
    }

    /** A task that a thread was given anew knows what the thread had seen before. */
    @Test
    void aNewTaskOfTheSameThreadAsksToo() {
        new PromptCommits(context).ask();
        setClock(Instant.EPOCH);
        new PromptCommits(context).ask();

        assertThat(context.committed()).isTrue();
    }

    private void setClock(Instant time) {
        context.setCurrentSystemTimeMs(time.toEpochMilli());
    }
}
