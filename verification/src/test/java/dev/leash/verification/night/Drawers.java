package dev.leash.verification.night;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Conversation;
import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.Files;
import dev.leash.model.notification.Methods;
import dev.leash.model.notification.OpenIncidents;
import dev.leash.model.notification.Step;
import dev.leash.model.notification.Told;
import dev.leash.model.notification.Traffic;
import dev.leash.model.notification.Turn;
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
final class Drawers implements Files {

    /** Somebody's channel. */
    record Line(String person, Channel channel) {}

    final Map<DeliveryId, Delivery> deliveries = new LinkedHashMap<>();
    final Deque<Dispatch.Attempt> dispatches = new ArrayDeque<>();

    private final Map<String, Conversation> conversations = new LinkedHashMap<>();
    private final Map<String, Traffic> traffic = new LinkedHashMap<>();
    private final Map<Line, Instant> turns = new LinkedHashMap<>();
    private final Set<DeliveryId> queued = new LinkedHashSet<>();

    void carryOut(Step step) {
        switch (step) {
            case Step.Remember(var delivery, _) -> deliveries.put(delivery.id(), delivery);
            case Step.JoinQueue(var delivery) -> queued.add(delivery.id());
            case Step.LeaveQueue(var delivery) -> queued.remove(delivery.id());
            case Step.TakeTurnAt(String person, Channel channel, Instant at) ->
                    turns.merge(
                            new Line(person, channel),
                            at,
                            (one, other) -> one.isBefore(other) ? one : other);
            case Step.Converse(var conversation) ->
                    conversations.put(
                            key(conversation.person(), conversation.incidentId()), conversation);
            case Step.Count(var counted) -> traffic.put(counted.person(), counted);
            case Step.HandOver(Dispatch.Attempt attempt) -> dispatches.add(attempt);
            case Step _ -> {}
        }
    }

    /** Those whose turn has come; each is told once. */
    List<Line> due(Instant now) {
        List<Line> due =
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
    public Optional<Conversation> conversation(String person, String incidentId) {
        return Optional.ofNullable(conversations.get(key(person, incidentId)));
    }

    @Override
    public List<Conversation> conversationsOf(
            String person, Predicate<Conversation> wanted, int atMost) {
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
    public Optional<Told> told(String person, String matter) {
        return Optional.empty();
    }

    @Override
    public Methods methods(String person) {
        return Methods.none(person);
    }

    @Override
    public OpenIncidents openIncidents() {
        return OpenIncidents.NONE;
    }

    @Override
    public Traffic traffic(String person) {
        return traffic.getOrDefault(person, Traffic.none(person));
    }

    @Override
    public List<Delivery> queue(String person, Channel channel, int atMost) {
        return queued.stream()
                .filter(id -> id.person().equals(person) && id.channel() == channel)
                .flatMap(id -> delivery(id).stream())
                .sorted(Comparator.comparing(Turn::of))
                .limit(atMost)
                .toList();
    }
}
