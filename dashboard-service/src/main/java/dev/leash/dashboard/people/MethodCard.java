package dev.leash.dashboard.people;

import dev.leash.dashboard.incident.DeliveryLine;
import dev.leash.dashboard.web.Names;
import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.VerifiedMethod;
import dev.leash.model.notification.ContactMethods;
import dev.leash.model.notification.Purpose;
import dev.leash.view.delivery.DeliveryRow;
import dev.leash.view.delivery.MethodRow;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One contact method of one person, in words.
 *
 * @param channel the channel
 * @param address the address, masked
 * @param verifiedAt when the address was verified; null when it was not
 * @param row recent deliveries
 * @param codeSentAt when the code was sent that can be entered now; null when there is none
 */
public record MethodCard(
        Channel channel,
        String address,
        @Nullable Instant verifiedAt,
        MethodRow row,
        @Nullable Instant codeSentAt) {

    static MethodCard of(
            Contact contact,
            Channel channel,
            MethodRow row,
            List<VerifiedMethod> verified,
            Instant now) {
        Instant verifiedAt =
                verified.stream()
                        .filter(method -> method.channel() == channel && method.isOf(contact))
                        .map(VerifiedMethod::at)
                        .findFirst()
                        .orElse(null);
        return new MethodCard(
                channel,
                Masked.of(contact.addressFor(channel)),
                verifiedAt,
                row,
                codeSentAt(row, verifiedAt, now));
    }

    private static @Nullable Instant codeSentAt(
            MethodRow row, @Nullable Instant verifiedAt, Instant now) {
        DeliveryRow asked = row.asked();
        if (asked == null || asked.purpose() != Purpose.VERIFICATION) {
            return null;
        }
        Instant sentAt = asked.requestedAt();
        boolean isOpen =
                sentAt.plus(ContactMethods.CODE_LASTS).isAfter(now)
                        && (verifiedAt == null || sentAt.isAfter(verifiedAt));
        return isOpen ? sentAt : null;
    }

    /** Name of the channel. */
    public String name() {
        return DeliveryLine.channel(channel);
    }

    /** Name of the channel in forms and element ids. */
    public String key() {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    /** How it is shown: good, waiting, bad or quiet. */
    public String tone() {
        if (row.isFailing()) {
            return "bad";
        }
        return verifiedAt == null ? "waiting" : "good";
    }

    /** State of the contact method, in a few words. */
    public String state() {
        if (row.isFailing()) {
            return "failing";
        }
        return verifiedAt == null ? "not verified" : "verified";
    }

    /** Outcome of the last message; empty when there was none. */
    public String worked() {
        DeliveryStatus worked = row.worked();
        return switch (worked) {
            case DELIVERED -> "last message delivered";
            case SENT -> "last message sent";
            case SANDBOXED -> "last message kept in the outbox: this channel is a sandbox";
            case null, default -> "no message yet";
        };
    }

    /** The last test or code, in words; null when there was none. */
    public @Nullable DeliveryLine asked(Names names) {
        DeliveryRow asked = row.asked();
        return asked == null ? null : DeliveryLine.of(asked, names);
    }

    /** Whether the last test or code was a code. */
    public boolean isCode() {
        DeliveryRow asked = row.asked();
        return asked != null && asked.purpose() == Purpose.VERIFICATION;
    }

    /** Sequence of the last event of that test or code, by which a change is noticed. */
    public long sequence() {
        DeliveryRow asked = row.asked();
        return asked == null ? 0 : asked.updatedAt().toEpochMilli();
    }
}
