package dev.leash.verification.night;

import dev.leash.model.delivery.Effect;
import dev.leash.model.delivery.Recipient;
import dev.leash.model.notification.ContactMethods;
import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.OpenIncidents;
import dev.leash.model.notification.PlannerEffect;
import dev.leash.model.notification.PlannerState;
import dev.leash.model.notification.QueuePriority;
import dev.leash.model.notification.RecipientState;
import dev.leash.model.notification.SendHistory;
import dev.leash.model.notification.SentNotice;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the desk keeps, and the work it has handed over. */
final class Drawers implements PlannerState {

    final Map<DeliveryId, Delivery> deliveries = new LinkedHashMap<>();
    final Deque<Dispatch.Attempt> dispatches = new ArrayDeque<>();

    private final Map<String, RecipientState> conversations = new LinkedHashMap<>();
    private final Map<String, SendHistory> traffic = new LinkedHashMap<>();
    private final Map<Recipient, Instant> turns = new LinkedHashMap<>();
    private final Set<DeliveryId> queued = new LinkedHashSet<>();

    void carryOut(PlannerEffect step) {
        switch (step) {
            case PlannerEffect.OnDelivery(var effect) -> carryOut(effect);
            case PlannerEffect.Converse(var conversation) ->
                    conversations.put(
                            key(conversation.person(), conversation.incidentId()), conversation);
            case PlannerEffect.Count(var counted) -> traffic.put(counted.person(), counted);
            case PlannerEffect.HandOver(Dispatch.Attempt attempt) -> dispatches.add(attempt);
            case PlannerEffect _ -> {}
        }
    }

    private void carryOut(Effect<Delivery> effect) {
        switch (effect) {
            case Effect.Remember<Delivery>(Delivery delivery, _) ->
                    deliveries.put(delivery.id(), delivery);
            case Effect.Forget<Delivery>(Delivery delivery) -> deliveries.remove(delivery.id());
            case Effect.JoinQueue<Delivery>(Delivery delivery) -> queued.add(delivery.id());
            case Effect.LeaveQueue<Delivery>(Delivery delivery) -> queued.remove(delivery.id());
            case Effect.TakeTurnAt<Delivery>(Recipient to, Instant at) ->
                    turns.merge(to, at, (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    /** Those whose turn has come; each is told once. */
    List<Recipient> due(Instant now) {
        List<Recipient> due =
                turns.entrySet().stream()
                        .filter(turn -> !turn.getValue().isAfter(now))
                        .map(Map.Entry::getKey)
                        .toList();
        due.forEach(turns::remove);
        return due;
    }

    private static String key(String person, String incidentId) {
        return person + "/" + incidentId;
    }

    @Override
    public Optional<RecipientState> conversation(String person, String incidentId) {
        return Optional.ofNullable(conversations.get(key(person, incidentId)));
    }

    @Override
    public List<RecipientState> conversationsOf(
            String person, Predicate<RecipientState> wanted, int atMost) {
        return conversations.values().stream()
                .filter(conversation -> conversation.person().equals(person))
                .filter(wanted)
                .limit(atMost)
                .toList();
    }

    @Override
    public Optional<Delivery> delivery(DeliveryId id) {
        return Optional.ofNullable(deliveries.get(id));
    }

    @Override
    public List<Delivery> deliveriesOf(String person, String incidentId) {
        return deliveries.values().stream()
                .filter(delivery -> delivery.id().person().equals(person))
                .filter(delivery -> delivery.id().incidentId().equals(incidentId))
                .toList();
    }

    @Override
    public Optional<SentNotice> told(String person, String matter) {
        return Optional.empty();
    }

    @Override
    public ContactMethods methods(String person) {
        return ContactMethods.none(person);
    }

    @Override
    public OpenIncidents openIncidents() {
        return OpenIncidents.NONE;
    }

    @Override
    public SendHistory traffic(String person) {
        return traffic.getOrDefault(person, SendHistory.none(person));
    }

    @Override
    public List<Delivery> queue(Recipient to, int atMost) {
        return queued.stream()
                .flatMap(id -> delivery(id).stream())
                .filter(delivery -> delivery.recipient().equals(to))
                .sorted(Comparator.comparing(QueuePriority::of))
                .limit(atMost)
                .toList();
    }
}
