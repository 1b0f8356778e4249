package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BusyLoopDetectorTest {

    private static final ConsumerRecords<String, byte[]> ONE =
            new ConsumerRecords<>(
                    Map.of(
                            new TopicPartition("queue", 0),
                            List.of(new ConsumerRecord<>("queue", 0, 0, "key", new byte[0]))),
                    Map.of());

    private final BusyLoopDetector circles = new BusyLoopDetector();

    @Test
    void aPollThatWaitsTurnsNone() {
        circles.watch(BusyLoopDetectorTest::waitForNothing);

        assertThat(circles.areTurned()).isFalse();
    }

    @Test
    void aPollThatIsBusyForNothingDoes() {
        circles.watch(() -> turnUntil(ConsumerRecords.empty()));

        assertThat(circles.areTurned()).isTrue();
    }

    @Test
    void whatBringsRecordsMayBeBusy() {
        assertThat(circles.watch(() -> turnUntil(ONE)).count()).isEqualTo(1);

        assertThat(circles.areTurned()).isFalse();
    }

    @Test
    void theyEndWithTheNextThatWaits() {
        circles.watch(() -> turnUntil(ConsumerRecords.empty()));
        circles.watch(BusyLoopDetectorTest::waitForNothing);

        assertThat(circles.areTurned()).isFalse();
    }

    private static ConsumerRecords<String, byte[]> waitForNothing() {
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        return ConsumerRecords.empty();
    }

    private static ConsumerRecords<String, byte[]> turnUntil(
            ConsumerRecords<String, byte[]> records) {
        var threads = ManagementFactory.getThreadMXBean();
        long until = threads.getCurrentThreadCpuTime() + Duration.ofMillis(20).toNanos();
        while (threads.getCurrentThreadCpuTime() < until) {
            Thread.onSpinWait();
        }
        return records;
    }
}
