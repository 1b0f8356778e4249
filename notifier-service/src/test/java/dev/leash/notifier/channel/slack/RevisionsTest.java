package dev.leash.notifier.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.incident.State;
import dev.leash.model.notification.Dispatch.Revise;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.message.TestDispatches;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RevisionsTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final SendResult LATER = new SendResult.Retryable("later", null);
    private static final SendResult SENT = new SendResult.Sent("D1:1");

    private final List<String> tried = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<Instant> now = new AtomicReference<>(TestDispatches.NOW);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    @Test
    void ofOneMessageOnlyTheNewestWaits() {
        Revisions revisions = revisions(this::afterWaiting);
        revisions.add(revision("D1:1", 1));
        await().until(() -> tried.size() == 1);
        revisions.add(revision("D1:2", 2));
        revisions.add(revision("D1:2", 3));
        assertThat(revisions.add(revision("D1:2", 2))).isFalse();
        mayGoOn.countDown();

        await().untilAsserted(() -> assertThat(tried).containsExactly("D1:1@1", "D1:2@3"));
    }

    @Test
    void whatMayGoLaterIsTriedUntilItGoes() {
        Revisions revisions = revisions(_ -> tried.size() < 3 ? LATER : SENT);
        revisions.add(revision("D1:1", 1));
        await().until(() -> tried.size() == 3);

        revisions.add(revision("D1:2", 1));
        await().untilAsserted(
                        () ->
                                assertThat(tried)
                                        .containsExactly("D1:1@1", "D1:1@1", "D1:1@1", "D1:2@1"));
    }

    @Test
    void afterTenMinutesAMessageStaysAsItIs() {
        Revisions revisions =
                revisions(
                        _ -> {
                            now.set(TestDispatches.NOW.plus(Duration.ofMinutes(10)));
                            return tried.size() == 1 ? LATER : SENT;
                        });
        revisions.add(revision("D1:1", 1));
        await().until(() -> tried.size() == 1);

        revisions.add(revision("D1:2", 1));
        await().untilAsserted(() -> assertThat(tried).containsExactly("D1:1@1", "D1:2@1"));
    }

    @Test
    void whatBreaksStopsNothingElse() {
        Revisions revisions =
                revisions(
                        revise -> {
                            if (revise.providerId().equals("D1:1")) {
                                throw new IllegalStateException("broken on purpose");
                            }
                            return SENT;
                        });
        revisions.add(revision("D1:1", 1));
        revisions.add(revision("D1:2", 1));

        await().untilAsserted(() -> assertThat(tried).containsExactly("D1:1@1", "D1:2@1"));
    }

    @Test
    void whenTooManyWaitTheOneThatHasWaitedLongestStaysAsItIs() {
        Revisions revisions = revisions(this::afterWaiting);
        revisions.add(revision("D0:0", 1));
        await().until(() -> tried.size() == 1);
        for (int number = 0; number <= Revisions.MAX_WAITING; number++) {
            revisions.add(revision("D1:" + number, 1));
        }
        mayGoOn.countDown();

        await().until(() -> tried.size() == 1 + Revisions.MAX_WAITING);
        assertThat(tried)
                .doesNotContain("D1:0@1")
                .contains("D1:1@1", "D1:" + Revisions.MAX_WAITING + "@1");
    }

    private Revisions revisions(Function<Revise, SendResult> update) {
        return new Revisions(
                revise -> {
                    tried.add(revise.providerId() + "@" + revise.incidentSequence());
                    return update.apply(revise);
                },
                Duration.ofMillis(1),
                now::get);
    }

    private SendResult afterWaiting(Revise revise) {
        try {
            return mayGoOn.await(LONG.toSeconds(), TimeUnit.SECONDS) ? SENT : LATER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return LATER;
        }
    }

    private static Revise revision(String providerId, long sequence) {
        return TestDispatches.revision(State.IN_PROGRESS, null, sequence, providerId);
    }
}
