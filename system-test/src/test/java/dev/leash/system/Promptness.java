package dev.leash.system;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.notification.DeliveryEvent.Sent;
import dev.leash.model.notification.DeliveryRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** How long after an incident was opened its messages were sent: told, never judged. */
final class Promptness {

    private Promptness() {}

    /** What a log says of it, for each channel. */
    static String of(Log log) {
        Map<String, Instant> opened =
                log.events().stream()
                        .collect(
                                Collectors.toMap(
                                        IncidentRecord::incidentId,
                                        IncidentRecord::at,
                                        (first, _) -> first));
        Map<Channel, Histogram> took = new EnumMap<>(Channel.class);
        for (DeliveryRecord one : log.deliveries()) {
            Instant from = opened.get(one.delivery().incidentId());
            if (one.event() instanceof Sent && from != null) {
                took.computeIfAbsent(one.delivery().channel(), _ -> new Histogram(3))
                        .recordValue(Math.max(0, Duration.between(from, one.at()).toMillis()));
            }
        }
        return took.entrySet().stream()
                .map(entry -> entry.getKey() + " " + words(entry.getValue()))
                .collect(Collectors.joining(", ", "from opened to sent: ", ""));
    }

    private static String words(Histogram took) {
        return "%d (p50 %d ms, longest %d ms)"
                .formatted(took.getTotalCount(), took.getValueAtPercentile(50), took.getMaxValue());
    }
}
