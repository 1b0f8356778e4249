package dev.leash.model.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChannelHealthTest {

    private static final Instant START = Instant.parse("2026-11-02T03:04:05Z");
    private static final SendResult SENT = new SendResult.Sent(null);
    private static final SendResult DOWN = new SendResult.Retryable("refused", null);
    private static final SendResult LOST = new SendResult.Unknown("no answer");
    private static final SendResult BAD_ADDRESS =
            new SendResult.Permanent("no such mailbox", FailureCode.RECIPIENT_REFUSED);

    private ChannelHealth health = ChannelHealth.WELL;
    private Instant now = START;

    @Test
    void failsWhenEverythingFailsForAWhile() {
        happens("alice", DOWN, 0);
        happens("alice", DOWN, 2);
        happens("alice", LOST, 4);
        assertThat(health.failing()).as("a blip of six seconds").isFalse();

        happens("alice", DOWN, 8);

        assertThat(health.failing()).isTrue();
        assertThat(health.firstFailureAt()).isEqualTo(START);
        assertThat(health.failuresInRow()).isEqualTo(4);
    }

    @Test
    void manyAtOnceAreNoOutage() {
        for (int message = 0; message < 100; message++) {
            happens("alice", LOST, 0);
        }

        assertThat(health.failing()).isFalse();
    }

    @Test
    void twoFailuresHoweverFarApartAreNoOutage() {
        happens("alice", DOWN, 0);
        happens("alice", DOWN, 3_600);

        assertThat(health.failing()).isFalse();
    }

    @Test
    void anAddressThatIsWrongIsNotTheChannels() {
        for (int attempt = 0; attempt < 20; attempt++) {
            happens(attempt % 2 == 0 ? "alice" : "bob", BAD_ADDRESS, 60);
        }

        assertThat(health.failing()).isFalse();
    }

    @Test
    void aFullMailboxIsNotTheChannels() {
        SendResult full = new SendResult.Retryable("full", null, FailureCode.RECIPIENT_REFUSED);
        for (int attempt = 0; attempt < 20; attempt++) {
            happens("alice", full, 60);
        }

        assertThat(health.failing()).isFalse();
    }

    @Test
    void whoRefusesThreePeopleInARowRefusesEverybody() {
        happens("alice", BAD_ADDRESS, 0);
        happens("bob", BAD_ADDRESS, 10);
        assertThat(health.failing()).isFalse();

        happens("carol", BAD_ADDRESS, 10);

        assertThat(health.failing()).isTrue();
    }

    @Test
    void oneThatGoesEndsTheRow() {
        happens("alice", DOWN, 0);
        happens("alice", DOWN, 60);
        happens("bob", SENT, 1);
        happens("alice", DOWN, 60);
        happens("alice", DOWN, 60);

        assertThat(health.failing()).isFalse();
    }

    @Test
    void worksAgainOnceItWasCalmForAMinute() {
        fail();
        happens("bob", SENT, 5);
        assertThat(health.failing()).as("it may have been luck").isTrue();

        pass(Duration.ofSeconds(59));
        assertThat(health.failing()).isTrue();
        pass(Duration.ofSeconds(1));

        assertThat(health).isEqualTo(ChannelHealth.WELL);
    }

    @Test
    void aSecondMessageAfterTheCalmIsEnoughWithoutALook() {
        fail();
        happens("bob", SENT, 5);
        happens("bob", SENT, 60);

        assertThat(health.failing()).isFalse();
    }

    @Test
    void whatWorksNowAndThenStaysFailing() {
        fail();
        for (int attempt = 0; attempt < 50; attempt++) {
            happens("bob", attempt % 3 == 0 ? SENT : DOWN, 20);
            pass(Duration.ZERO);
            assertThat(health.failing()).isTrue();
        }
    }

    @Test
    void whatNobodyTriesStaysAsItWas() {
        fail();

        pass(Duration.ofDays(3));

        assertThat(health.failing()).isTrue();
    }

    @Test
    void whatIsWithdrawnSaysNothing() {
        fail();
        ChannelHealth before = health;

        happens("bob", new SendResult.Withdrawn(), 5);

        assertThat(health).isEqualTo(before);
    }

    private void fail() {
        happens("alice", DOWN, 0);
        happens("alice", DOWN, 10);
        happens("alice", DOWN, 10);
        assertThat(health.failing()).isTrue();
    }

    private void happens(String person, SendResult result, long secondsLater) {
        now = now.plusSeconds(secondsLater);
        health = health.after(person, result, now);
    }

    private void pass(Duration duration) {
        now = now.plus(duration);
        health = health.at(now);
    }
}
