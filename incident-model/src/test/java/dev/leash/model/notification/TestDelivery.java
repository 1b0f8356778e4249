package dev.leash.model.notification;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.delivery.RetrySchedule;
import dev.leash.model.directory.Channel;
import dev.leash.model.severity.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One delivery, driven the way a notifier drives it, with everything that happened to it. */
final class TestDelivery {

    static final DeliveryId ID = new DeliveryId("12", 3, Channel.SMS, "alice");
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final RetrySchedule POLICY =
            RetrySchedule.doubling(
                    3, Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofSeconds(30));

    static final DeliveryRequest WANTED = new DeliveryRequest(ID, Purpose.PAGE, Severity.MAJOR);

    private static final DeliveryStart AT_ONCE = new DeliveryStart.AtOnce();

    private final List<DeliveryRecord> log = new ArrayList<>();
    private Delivery delivery = DeliveryRules.begin(WANTED, AT_ONCE, START, POLICY);
    private Instant now = START;

    TestDelivery() {
        record(DeliveryRules.begun(WANTED, AT_ONCE));
    }

    static DeliveryInput ended(int attempt, SendResult result) {
        return new DeliveryInput.Ended(attempt, result, false);
    }

    TestDelivery after(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    /** What the input comes to, once it has left its mark. */
    Optional<DeliveryEvent> when(DeliveryInput input) {
        Optional<DeliveryEvent> event = DeliveryRules.decide(delivery, input, now, POLICY);
        event.ifPresent(
                happened -> {
                    delivery = DeliveryRules.evolve(delivery, happened, now);
                    record(happened);
                });
        return event;
    }

    /** Its next deadline comes: what is waiting goes to the workers, anything else is told. */
    Optional<DeliveryEvent> whenDue() {
        Instant deadline = delivery.nextDeadline().orElseThrow();
        now = deadline.isAfter(now) ? deadline : now;
        if (DeliveryRules.isDue(delivery, now)) {
            delivery = DeliveryRules.nextAttempt(delivery, List.of(), now, POLICY);
            return Optional.empty();
        }
        return when(new DeliveryInput.DeadlineMet());
    }

    /** The delivery as its events alone tell it. */
    Delivery replayed() {
        Delivery replayed = DeliveryRules.begin(WANTED, AT_ONCE, START, POLICY);
        for (DeliveryRecord recorded : log.subList(1, log.size())) {
            replayed = DeliveryRules.evolve(replayed, recorded.event(), recorded.at());
        }
        return replayed;
    }

    Delivery delivery() {
        return delivery;
    }

    DeliveryStatus status() {
        return delivery.status();
    }

    Instant now() {
        return now;
    }

    List<DeliveryRecord> log() {
        return List.copyOf(log);
    }

    private void record(DeliveryEvent event) {
        log.add(new DeliveryRecord(ID, delivery.sequence(), now, event));
    }
}
