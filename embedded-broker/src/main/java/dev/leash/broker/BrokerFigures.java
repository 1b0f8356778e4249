package dev.leash.broker;

import com.yammer.metrics.core.Gauge;
import com.yammer.metrics.core.Meter;
import com.yammer.metrics.core.Metric;
import com.yammer.metrics.core.MetricName;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.server.metrics.KafkaYammerMetrics;

/** Metrics of Kafka, from its process-wide registry. */
final class BrokerFigures {

    private BrokerFigures() {}

    static long logBytes() {
        return metrics(name -> name.getType().equals("Log") && name.getName().equals("Size"))
                .filter(Gauge.class::isInstance)
                .map(metric -> ((Gauge<?>) metric).value())
                .filter(Number.class::isInstance)
                .mapToLong(size -> ((Number) size).longValue())
                .sum();
    }

    /** Number of records: among meters of this name, the one without a topic counts all. */
    static long records() {
        return metrics(name -> name.getName().equals("MessagesInPerSec") && name.getScope() == null)
                .filter(Meter.class::isInstance)
                .mapToLong(metric -> ((Meter) metric).count())
                .sum();
    }

    private static Stream<Metric> metrics(Predicate<MetricName> wanted) {
        return KafkaYammerMetrics.defaultRegistry().allMetrics().entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(Map.Entry::getValue);
    }
}
