package dev.leash.notifier;

import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.notifier.planning.DeliveryWatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Metrics of deliveries: their outcomes, and how long they take. */
@Singleton
record DeliveryMetrics(MeterRegistry registry) implements DeliveryWatch {

    @Override
    public void happened(Delivery after, DeliveryEvent event) {
        outcome(event).ifPresent(outcome -> count(after, outcome));
        if (event instanceof DeliveryEvent.Sent && after.wantedAt() != null) {
            Duration took = Duration.between(after.wantedAt(), after.updatedAt());
            taken(after).record(took.isNegative() ? Duration.ZERO : took);
        }
    }

    /** Empty for an event that does not end a delivery. */
    private static Optional<String> outcome(DeliveryEvent event) {
        return switch (event) {
            case DeliveryEvent.Sent sent -> Optional.of(sent.sandbox() ? "sandboxed" : "sent");
            case DeliveryEvent.Delivered _ -> Optional.of("delivered");
            case DeliveryEvent.Failed _ -> Optional.of("failed");
            case DeliveryEvent.Cancelled _ -> Optional.of("cancelled");
            case DeliveryEvent.Suppressed _ -> Optional.of("suppressed");
            case DeliveryEvent.RolledUp _ -> Optional.of("rolled_up");
            case DeliveryEvent.Requested _,
                    DeliveryEvent.Held _,
                    DeliveryEvent.Attempted _,
                    DeliveryEvent.AttemptFailed _,
                    DeliveryEvent.Unrecognised _ ->
                    Optional.empty();
        };
    }

    private void count(Delivery delivery, String outcome) {
        Counter.builder("leash.deliveries")
                .description(
                        "Deliveries by outcome; one that was sent may be counted as delivered, too")
                .tag("channel", name(delivery.id().channel()))
                .tag("purpose", name(delivery.purpose()))
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }

    private Timer taken(Delivery delivery) {
        return Timer.builder("leash.delivery")
                .description("Time from when a delivery was due until it was handed over")
                .tag("channel", name(delivery.id().channel()))
                .tag("urgent", Boolean.toString(delivery.isUrgent()))
                .serviceLevelObjectives(
                        Duration.ofMillis(250),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(60),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15))
                .register(registry);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
