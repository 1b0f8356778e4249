package dev.leash.notifier.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {

    private final OneAtATime<String> attempts = new OneAtATime<>();
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void whoeverGetsWhatAnotherIsAtWaitsForThem() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Void> first =
                CompletableFuture.runAsync(
                        () ->
                                attempts.perform(
                                        "a page",
                                        () -> {
                                            begun.countDown();
                                            await(mayEnd);
                                            done.add("first");
                                        }));
        begun.await();
        Thread second =
                Thread.startVirtualThread(
                        () -> attempts.perform("a page", () -> done.add("second")));
        attempts.perform("another page", () -> done.add("meanwhile"));
        while (second.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        mayEnd.countDown();
        first.join();
        second.join();

        assertThat(done).containsExactly("meanwhile", "first", "second");
    }

    @Test
    void whatFailsIsNotInTheWay() {
        assertThatThrownBy(
                        () ->
                                attempts.perform(
                                        "a page",
                                        () -> {
                                            throw new IllegalStateException("Kafka is away");
                                        }))
                .hasMessage("Kafka is away");
        attempts.perform("a page", () -> done.add("again"));

        assertThat(done).containsExactly("again");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
