package dev.leash.wire.codec;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.leash.model.configuration.Manager;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.notification.DeliveryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every record on the wire. Fields that a topic does not use are absent.
 *
 * @param type the record's name
 * @param v the version of its shape
 * @param id identifies the record; sent again it is the same
 * @param incidentId the incident it is about
 * @param delivery the delivery it is about
 * @param sequence its place in the history of what it is about, from 1
 * @param asOf the sequence its author had seen
 * @param at when; absent where the record itself says it
 * @param actor who
 * @param cause the id of what led here
 * @param data the record itself
 * @param incident the incident after the event
 * @param managedBy who manages what is in force
 * @param <D> how the record itself is held
 */
@JsonPropertyOrder({
    "type",
    "v",
    "id",
    "incident_id",
    "delivery",
    "sequence",
    "as_of",
    "at",
    "actor",
    "cause",
    "managed_by",
    "data",
    "incident"
})
public record Envelope<D>(
        String type,
        int v,
        String id,
        @Nullable String incidentId,
        @Nullable DeliveryId delivery,
        @Nullable Long sequence,
        @Nullable Long asOf,
        @Nullable Instant at,
        @Nullable Actor actor,
        @Nullable String cause,
        D data,
        @Nullable IncidentSummary incident,
        @Nullable Manager managedBy) {

    /** An envelope of a record that says nothing of an incident after it, nor who manages it. */
    public Envelope(
            String type,
            int v,
            String id,
            @Nullable String incidentId,
            @Nullable DeliveryId delivery,
            @Nullable Long sequence,
            @Nullable Long asOf,
            @Nullable Instant at,
            @Nullable Actor actor,
            @Nullable String cause,
            D data) {
        this(
                type, v, id, incidentId, delivery, sequence, asOf, at, actor, cause, data, null,
                null);
    }

    /**
     * A field that the record's topic always has.
     *
     * @throws UndecodableException when it is absent
     */
    public static <V> V require(@Nullable V value, String name) {
        if (value == null) {
            throw new UndecodableException("the field '" + name + "' is missing");
        }
        return value;
    }
}
