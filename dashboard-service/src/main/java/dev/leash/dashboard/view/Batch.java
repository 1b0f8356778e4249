package dev.leash.dashboard.view;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.incident.Recorded;
import dev.leash.model.incident.Summaries;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryRecorded;
import dev.leash.model.webhook.PostEvent;
import dev.leash.model.webhook.PostRecorded;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.outbox.OutboxMessage;
import dev.leash.wire.topic.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The changes some records of the log make to the view. Records in, rows out: nothing is read but
 * what {@link Before} answers, and nothing is written.
 */
final class Batch {

    /** An event's place in the log of its incident. */
    record EventKey(String incidentId, long sequence) {}

    /** A record that could not be used, and why. */
    record PassedOver(String topic, String reason, Instant at) {}

    private final Before before;
    private final Summaries summaries;
    private final Map<String, IncidentSummary> incidents = new LinkedHashMap<>();
    private final Map<String, Long> repeats = new LinkedHashMap<>();
    private final Map<String, String> damages = new LinkedHashMap<>();
    private final Map<EventKey, byte[]> events = new LinkedHashMap<>();
    private final Map<String, DeliveryRow> deliveries = new LinkedHashMap<>();
    private final Map<String, byte @Nullable []> directory = new LinkedHashMap<>();
    private final Map<OutboxMessage, byte[]> outbox = new LinkedHashMap<>();
    private final Map<String, PostRow> posts = new LinkedHashMap<>();
    private final Map<String, EndpointRow> endpoints = new LinkedHashMap<>();
    private final Map<String, MethodRow> methods = new LinkedHashMap<>();
    private final Map<Channel, ChannelRow> channels = new EnumMap<>(Channel.class);
    private final Map<Long, LatenessRow> lateness = new LinkedHashMap<>();
    private final List<DeadLetterRow> deadLetters = new ArrayList<>();
    private final List<PassedOver> passedOver = new ArrayList<>();
    private final Set<String> causes = new HashSet<>();

    Batch(Before before) {
        this.before = before;
        this.summaries = new Summaries(id -> Lifecycle.replay(before.events(id)));
    }

    /** Adds what a record changes. Whatever cannot be used is passed over, and counted. */
    void add(ConsumerRecord<String, byte[]> record) {
        String topic = record.topic();
        try {
            if (topic.equals(Topics.DEAD_LETTERS)) {
                deadLetters.add(DeadLetterRow.of(record));
            } else if (record.key() == null) {
                passOver(record, "a record without a key");
            } else if (topic.equals(Topics.DIRECTORY.name())) {
                addDirectory(record);
            } else if (record.value() == null) {
                passOver(record, "a record without a body");
            } else if (topic.equals(Topics.EVENTS.name())) {
                addEvent(record, Topics.EVENTS.codec().decode(record.value()));
            } else if (topic.equals(Topics.NOTIFICATIONS.name())) {
                addDelivery(record, Topics.NOTIFICATIONS.codec().decode(record.value()));
            } else if (topic.equals(Topics.OUTBOX.name())) {
                outbox.put(Topics.OUTBOX.codec().decode(record.value()), record.value());
            } else if (topic.equals(Topics.WEBHOOKS.name())) {
                addWebhook(Topics.WEBHOOKS.codec().decode(record.value()));
            }
        } catch (UndecodableException broken) {
            passOver(record, String.valueOf(broken.getMessage()));
        }
    }

    private void addEvent(ConsumerRecord<String, byte[]> record, Recorded recorded) {
        String id = recorded.incidentId();
        Optional<IncidentSummary> known = incident(id);
        long last = known.map(IncidentSummary::sequence).orElse(0L);
        if (recorded.sequence() <= last) {
            return;
        }
        if (known.isEmpty() && recorded.sequence() > 1) {
            passOver(record, "an event of an incident whose beginning is not known here");
            return;
        }
        if (recorded.sequence() != last + 1 && recorded.incident() != null) {
            missing(record, recorded, last + 1);
        }
        summary(record, recorded).ifPresent(now -> incidents.put(id, now));
        if (recorded.event() instanceof IncidentEvent.Attached) {
            repeats.merge(id, 1L, Long::sum);
        }
        known.filter(_ -> recorded.actor().via() == Actor.Via.TIMER)
                .map(before -> before.escalation().nextAt())
                .map(due -> LatenessRow.of(recorded.at(), due))
                .ifPresent(row -> lateness.merge(row.hour(), row, LatenessRow::and));
        events.put(new EventKey(id, recorded.sequence()), record.value());
        causes.add(recorded.cause());
    }

    /** One damaged history must not hide every other incident: it goes on, and says so. */
    private void missing(ConsumerRecord<String, byte[]> record, Recorded recorded, long expected) {
        damages.put(
                recorded.incidentId(),
                "event %s came where %d was expected: what happened between is missing"
                        .formatted(recorded.id(), expected));
        passOver(record, "events are missing before it");
    }

    private Optional<IncidentSummary> summary(
            ConsumerRecord<String, byte[]> record, Recorded recorded) {
        try {
            return Optional.ofNullable(summaries.complete(recorded).incident());
        } catch (IllegalStateException impossible) {
            damages.put(recorded.incidentId(), String.valueOf(impossible.getMessage()));
            passOver(record, "an event that cannot have happened");
            return Optional.empty();
        }
    }

    private void addDelivery(ConsumerRecord<String, byte[]> record, DeliveryRecorded recorded) {
        String id = recorded.delivery().toString();
        Optional<DeliveryRow> row =
                delivery(id)
                        .map(known -> known.after(recorded))
                        .or(() -> DeliveryRow.begin(recorded));
        row.ifPresentOrElse(
                after -> {
                    deliveries.put(id, after);
                    addMethod(recorded, after);
                    addChannel(recorded, after);
                },
                () -> passOver(record, "a delivery whose beginning is missing"));
    }

    private void addMethod(DeliveryRecorded recorded, DeliveryRow delivery) {
        if (recorded.sequence() == delivery.sequence()) {
            MethodRow before = method(delivery.id().person(), delivery.id().channel());
            MethodRow after = before.after(recorded, delivery);
            if (!after.equals(before)) {
                methods.put(after.id(), after);
            }
        }
    }

    private void addChannel(DeliveryRecorded recorded, DeliveryRow delivery) {
        if (recorded.sequence() == delivery.sequence()) {
            Channel channel = delivery.id().channel();
            ChannelRow before = channel(channel);
            ChannelRow after = before.after(recorded);
            if (!after.equals(before)) {
                channels.put(channel, after);
            }
        }
    }

    /** A post whose beginning is no longer kept is not shown. */
    private void addWebhook(PostRecorded recorded) {
        recorded.endpoint().ifPresent(id -> endpoints.put(id, endpoint(id).after(recorded)));
        if (recorded.event() instanceof PostEvent.OfPost event) {
            String id = event.post().toString();
            Optional<PostRow> row = post(id).map(known -> known.after(recorded, event));
            if (row.isEmpty() && event instanceof PostEvent.Requested requested) {
                row = Optional.of(PostRow.begin(recorded, requested));
            }
            row.ifPresent(after -> posts.put(id, after));
        }
    }

    private void addDirectory(ConsumerRecord<String, byte[]> record) {
        if (record.value() != null) {
            DirectoryRecord.read(record.key(), record.value());
        }
        directory.put(record.key(), record.value());
    }

    private void passOver(ConsumerRecord<String, byte[]> record, String reason) {
        passedOver.add(
                new PassedOver(record.topic(), reason, Instant.ofEpochMilli(record.timestamp())));
    }

    private Optional<IncidentSummary> incident(String id) {
        IncidentSummary known = incidents.get(id);
        return known == null ? before.incident(id) : Optional.of(known);
    }

    private Optional<DeliveryRow> delivery(String id) {
        DeliveryRow row = deliveries.get(id);
        return row == null ? before.delivery(id) : Optional.of(row);
    }

    private Optional<PostRow> post(String id) {
        PostRow row = posts.get(id);
        return row == null ? before.post(id) : Optional.of(row);
    }

    private MethodRow method(String person, Channel channel) {
        String id = MethodRow.id(person, channel);
        MethodRow row = methods.get(id);
        return row == null
                ? before.method(id).orElseGet(() -> MethodRow.unknown(person, channel))
                : row;
    }

    private ChannelRow channel(Channel channel) {
        ChannelRow row = channels.get(channel);
        return row == null
                ? before.channel(channel).orElseGet(() -> ChannelRow.unknown(channel))
                : row;
    }

    private EndpointRow endpoint(String id) {
        EndpointRow row = endpoints.get(id);
        return row == null ? before.endpoint(id).orElseGet(() -> EndpointRow.unknown(id)) : row;
    }

    Map<String, IncidentSummary> incidents() {
        return incidents;
    }

    /** How often more each incident was reported again. */
    Map<String, Long> repeats() {
        return repeats;
    }

    Map<String, String> damages() {
        return damages;
    }

    Map<EventKey, byte[]> events() {
        return events;
    }

    Map<String, DeliveryRow> deliveries() {
        return deliveries;
    }

    Map<String, byte @Nullable []> directory() {
        return directory;
    }

    Map<OutboxMessage, byte[]> outbox() {
        return outbox;
    }

    Map<String, PostRow> posts() {
        return posts;
    }

    Map<String, EndpointRow> endpoints() {
        return endpoints;
    }

    Map<String, MethodRow> methods() {
        return methods;
    }

    Map<Channel, ChannelRow> channels() {
        return channels;
    }

    /** How late deadlines were met, by the hour. */
    Map<Long, LatenessRow> lateness() {
        return lateness;
    }

    List<DeadLetterRow> deadLetters() {
        return deadLetters;
    }

    List<PassedOver> passedOver() {
        return passedOver;
    }

    /** What readers of the view want to know of it. */
    Changed changed() {
        Set<String> ids = new HashSet<>(incidents.keySet());
        ids.addAll(damages.keySet());
        deliveries.values().stream()
                .map(DeliveryRow::id)
                .filter(DeliveryId::isAboutIncident)
                .forEach(delivery -> ids.add(delivery.incidentId()));
        return new Changed(
                ids,
                causes,
                !directory.isEmpty(),
                !outbox.isEmpty(),
                !endpoints.isEmpty(),
                !methods.isEmpty());
    }
}
