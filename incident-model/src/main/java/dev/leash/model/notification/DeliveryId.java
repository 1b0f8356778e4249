package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.IncidentEvent;
import java.util.Locale;

/**
 * Names a delivery by what asked for it: one event tells one person on one channel once. The name
 * is the same whenever and wherever it is computed, which is what keeps an intent from being
 * doubled.
 *
 * @param incidentId which incident; for what is about none, the {@linkplain Matter#name name} of
 *     what it is about
 * @param sequence the sequence of the {@link IncidentEvent} that asks for it; 1 where none does
 * @param channel on which channel
 * @param person who is told
 */
public record DeliveryId(String incidentId, long sequence, Channel channel, String person) {

    /** The delivery that tells somebody something that is about no incident. */
    public static DeliveryId of(Matter matter, Channel channel, String person) {
        return new DeliveryId(matter.name(), 1, channel, person);
    }

    /** Whether it tells of an incident. */
    public boolean isAboutIncident() {
        return incidentId.indexOf('/') < 0;
    }

    /** {@code 12-3-sms-alice@example.com}: incident, sequence, channel, person. */
    @Override
    public String toString() {
        return incidentId
                + "-"
                + sequence
                + "-"
                + channel.name().toLowerCase(Locale.ROOT)
                + "-"
                + person;
    }
}
