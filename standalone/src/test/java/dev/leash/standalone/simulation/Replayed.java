package dev.leash.standalone.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.notification.Deferral;
import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.model.notification.DeliveryRequest;
import dev.leash.model.notification.DeliveryRules;
import dev.leash.model.notification.DeliveryStart;
import dev.leash.model.notification.DropCode;
import dev.leash.model.notification.DropReason;
import dev.leash.model.notification.PlannerConfig;
import dev.leash.model.severity.Severity;
import dev.leash.wire.topic.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the log alone says that there is.
 *
 * @param log the public topics
 */
record Replayed(Log log) {

    /** Every incident, by its number. */
    Map<String, Incident> incidents() {
        Map<String, List<IncidentRecord>> histories =
                log.values(Topics.EVENTS).stream()
                        .collect(Collectors.groupingBy(IncidentRecord::incidentId));
        Map<String, Incident> incidents = new LinkedHashMap<>();
        histories.forEach((id, history) -> incidents.put(id, Lifecycle.replay(history)));
        return incidents;
    }

    /** Every delivery. How bad its incident was is no part of its events. */
    Map<DeliveryId, Delivery> deliveries() {
        Map<DeliveryId, Delivery> deliveries = new LinkedHashMap<>();
        for (DeliveryRecord recorded : log.values(Topics.NOTIFICATIONS)) {
            Delivery before = deliveries.get(recorded.delivery());
            Delivery after =
                    before == null
                            ? begin(recorded)
                            : DeliveryRules.evolve(before, recorded.event(), recorded.at());
            assertThat(after.sequence()).as(recorded.id()).isEqualTo(recorded.sequence());
            deliveries.put(recorded.delivery(), after);
        }
        return deliveries;
    }

    private static Delivery begin(DeliveryRecord first) {
        return switch (first.event()) {
            case DeliveryEvent.Requested(var purpose, _, _, Deferral hold) ->
                    begin(
                            first,
                            new DeliveryRequest(first.delivery(), purpose, Severity.MINOR),
                            hold);
            case DeliveryEvent.Suppressed(var purpose, _, _, String reason, var code) ->
                    DeliveryRules.begin(
                            new DeliveryRequest(first.delivery(), purpose, Severity.MINOR),
                            new DeliveryStart.Never(
                                    new DropReason(code == null ? DropCode.UNKNOWN : code, reason)),
                            first.at(),
                            PlannerConfig.RETRY);
            case DeliveryEvent other ->
                    throw new AssertionError(first.id() + " begins with " + other);
        };
    }

    private static Delivery begin(
            DeliveryRecord first, DeliveryRequest wanted, @Nullable Deferral hold) {
        DeliveryStart start;
        if (hold == null) {
            start = new DeliveryStart.AtOnce();
        } else if (hold.reason() == Deferral.Reason.THROTTLE) {
            start = new DeliveryStart.InQueue(hold);
        } else {
            start = new DeliveryStart.Later(hold);
        }
        return DeliveryRules.begin(wanted, start, first.at(), PlannerConfig.RETRY);
    }

    /**
     * Whether a delivery is as the log says. That an attempt is handed to the workers has no event
     * before they begin it: as far as the log knows it waits until then.
     */
    static boolean isSame(Delivery live, Delivery replayed) {
        boolean isHandedOver = live.status() == DeliveryStatus.IN_FLIGHT && !live.begun();
        boolean isAsFar =
                isHandedOver
                        ? !replayed.status().isOver()
                        : live.status() == replayed.status()
                                && live.updatedAt().equals(replayed.updatedAt());
        int unseen = live.attempt() - replayed.attempt();
        return isAsFar
                && (unseen == 0 || (unseen == 1 && !live.begun()))
                && live.begun() == replayed.begun()
                && live.id().equals(replayed.id())
                && live.purpose() == replayed.purpose()
                && live.sequence() == replayed.sequence()
                && live.unknownBefore() == replayed.unknownBefore();
    }
}
