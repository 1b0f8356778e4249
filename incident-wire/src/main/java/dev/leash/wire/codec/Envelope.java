package dev.leash.wire.codec;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.leash.model.configuration.Manager;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.notification.DeliveryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Envelope of every record on the wire. Fields that a topic does not use are absent.
 *
 * @param type type of the record
 * @param v version of its shape
 * @param id unique id of the record; equal when it is sent again
 * @param incidentId number of the incident it is about
 * @param delivery id of the delivery it is about
 * @param sequence sequence in the history of what it is about, from 1
 * @param asOf sequence its author had seen
 * @param at time of the record; absent where the record itself has it
 * @param actor author
 * @param cause id of what led to it
 * @param data the record itself
 * @param incident the incident after the event
 * @param managedBy manager of what is in force
 * @param <D> representation of the record itself
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

    /** An envelope without the incident after the event and without a manager. */
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
        this(type, v, id, incidentId, delivery, sequence, asOf, at, actor, cause, data, null, null);
    }

    /**
     * Checks a field that every record of the topic has.
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
