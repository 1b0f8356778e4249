package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.IncidentEvent;
import java.util.Locale;

/**
 * Id of a delivery, derived from what asked for it: one event tells one person on one channel once.
 * Computing it again gives the same id, so a request that is processed twice makes one delivery.
 *
 * @param incidentId number of the incident; for a personal notice, its {@linkplain
 *     PersonalNotice#name name}
 * @param sequence sequence of the {@link IncidentEvent} that asks for it; 1 when none does
 * @param channel the channel
 * @param person id of the recipient
 */
public record DeliveryId(String incidentId, long sequence, Channel channel, String person) {

    /** Id of the delivery of a personal notice. */
    public static DeliveryId of(PersonalNotice matter, Channel channel, String person) {
        return new DeliveryId(matter.name(), 1, channel, person);
    }

    /** Whether the message is about an incident. */
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
