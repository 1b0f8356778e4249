package dev.leash.wire.kafka;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Detects a busy-looping {@code KafkaShareConsumer} whose coordinator is unavailable (KAFKA-20253,
 * fixed after 4.3). Both of its threads loop; all share consumers of one process together leave
 * little CPU to a broker that has to start. Not thread-safe.
 */
@UntilKafka("4.4")
final class BusyLoopDetector {

    /**
     * Threshold of CPU use. A waiting poll uses a thousandth of its time; one of twenty looping
     * ones, a tenth.
     */
    private static final int BUSY_PERCENT = 4;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private boolean turning;

    /** Runs a poll and measures whether it was busy without result. */
    ConsumerRecords<String, byte[]> watch(Supplier<ConsumerRecords<String, byte[]>> poll) {
        long cpuBefore = THREADS.getCurrentThreadCpuTime();
        long before = System.nanoTime();
        ConsumerRecords<String, byte[]> records = poll.get();
        long took = System.nanoTime() - before;
        long cpu = THREADS.getCurrentThreadCpuTime() - cpuBefore;
        turning = records.isEmpty() && cpu * 100 > took * BUSY_PERCENT;
        return records;
    }

    /** Whether the last poll returned nothing and was busy all the time. */
    boolean areTurned() {
        return turning;
    }
}
