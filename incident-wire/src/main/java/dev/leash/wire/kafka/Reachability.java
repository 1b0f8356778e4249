package dev.leash.wire.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Check whether Kafka answers, for callers that should not retry before it does. */
public final class Reachability implements AutoCloseable {

    private static final Duration ANSWERS_WITHIN = Duration.ofMillis(500);
    private static final Duration GOOD_FOR = Duration.ofMillis(250);

    private final KafkaAccess kafka;
    private @Nullable Admin admin;
    private boolean answered;
    private long askedNanos;

    /** A check of this Kafka; connects on first use. */
    public Reachability(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    /**
     * Whether Kafka answers. Takes at most half a second. Concurrent calls, and calls soon after,
     * share one answer.
     */
    public synchronized boolean answers() {
        if (admin == null || System.nanoTime() - askedNanos > GOOD_FOR.toNanos()) {
            answered = ask();
            askedNanos = System.nanoTime();
        }
        return answered;
    }

    private boolean ask() {
        try {
            var options = new DescribeClusterOptions().timeoutMs((int) ANSWERS_WITHIN.toMillis());
            return !connected().describeCluster(options).nodes().get().isEmpty();
        } catch (ExecutionException | KafkaException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Admin connected() {
        Admin known = admin;
        if (known == null) {
            known = Admin.create(Baseline.client(kafka));
            admin = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
