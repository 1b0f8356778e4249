package dev.leash.sheets.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class WorkerTest {

    private final SyncHealth standing = new SyncHealth();
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();

    @Test
    void takesStepsUntilClosedAndThenTheLastOne() {
        try (Worker _ = start(() -> Thread.onSpinWait())) {
            await().untilAsserted(() -> assertThat(steps.get()).isGreaterThan(3));
            assertThat(ended).isFalse();
        }

        assertThat(ended).isTrue();
    }

    @Test
    void saysWhatFailsAndTriesAgainUntilItWorks() {
        CountDownLatch repaired = new CountDownLatch(1);
        try (Worker _ =
                start(
                        () -> {
                            if (repaired.getCount() > 0) {
                                throw new IOException("no such folder");
                            }
                        })) {
            await().untilAsserted(
                            () ->
                                    assertThat(standing.failing())
                                            .containsEntry("test", "no such folder"));
            repaired.countDown();
            await().untilAsserted(() -> assertThat(standing.failing()).isEmpty());
        }
    }

    @Test
    void saysThatTheDiskIsFullAndNotThatLeashIsWrong() {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        try (Worker _ =
                start(
                        () -> {
                            try (CsvWriter csv = CsvWriter.builder().build(full)) {
                                csv.writeRecord("some", "cells");
                            }
                        })) {
            await().untilAsserted(
                            () ->
                                    assertThat(standing.failing().get("test"))
                                            .startsWith("the disk is full"));
        }
    }

    @Test
    void saysTheSameWhereALibraryThrowsNothingChecked() {
        IOException full = new IOException("No space left on device");
        try (Worker _ =
                start(
                        () -> {
                            throw new UncheckedIOException(full);
                        })) {
            await().untilAsserted(
                            () ->
                                    assertThat(standing.failing().get("test"))
                                            .isEqualTo(
                                                    "the disk is full (No space left on device): free some space; what is missing is written afterwards"));
        }
    }

    @Test
    void outlivesKafkaBeingAway() {
        try (Worker _ =
                start(
                        () -> {
                            if (steps.get() < 2) {
                                throw new KafkaException("no broker");
                            }
                        })) {
            await().untilAsserted(() -> assertThat(steps.get()).isGreaterThan(3));
        }

        assertThat(standing.failing()).isEmpty();
    }

    @Test
    void outlivesAMistakeInAStep() {
        try (Worker _ =
                start(
                        () -> {
                            if (steps.get() == 1) {
                                throw new IllegalStateException("impossible");
                            }
                        })) {
            await().untilAsserted(() -> assertThat(steps.get()).isGreaterThan(3));
        }

        assertThat(standing.failing()).isEmpty();
    }

    @Test
    void letsTheStepInHandFinish() {
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        Worker worker =
                start(
                        () -> {
                            inHand.countDown();
                            goOn.await();
                            finished.set(true);
                        });
        await().until(() -> inHand.getCount() == 0);
        Thread closing = Thread.ofVirtual().start(worker::close);

        goOn.countDown();

        await().until(() -> !closing.isAlive());
        assertThat(finished).isTrue();
        assertThat(ended).isTrue();
    }

    private Worker start(Worker.Step step) {
        return Worker.start(
                "test",
                () -> {
                    steps.incrementAndGet();
                    step.take();
                },
                () -> ended.set(true),
                standing);
    }
}
