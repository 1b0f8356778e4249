package dev.leash.wire.kafka;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Notices that a share consumer turns in circles. One whose coordinator is away does, in both its
 * threads (KAFKA-20253, mended after 4.3): those of one process together leave a broker that has to
 * start hardly any processor. Used by one thread.
 */
@UntilKafka("4.4")
final class Circles {

    /** A poll that waits takes a thousandth of its time; one of twenty that circle, a tenth. */
    private static final int BUSY_PERCENT = 4;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private boolean turning;

    /** What a poll brings; afterwards it is known whether it was busy for nothing. */
    ConsumerRecords<String, byte[]> watch(Supplier<ConsumerRecords<String, byte[]>> poll) {
        long cpuBefore = THREADS.getCurrentThreadCpuTime();
        long before = System.nanoTime();
        ConsumerRecords<String, byte[]> records = poll.get();
        long took = System.nanoTime() - before;
        long cpu = THREADS.getCurrentThreadCpuTime() - cpuBefore;
        turning = records.isEmpty() && cpu * 100 > took * BUSY_PERCENT;
        return records;
    }

    /** Whether the last poll brought nothing, and was busy all the while. */
    boolean areTurned() {
        return turning;
    }
}
