package dev.leash.wire.callback;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Identifier of one attempt of a delivery, as part of a callback URL for a provider. Not signed:
 * trusted only where the provider's signature covers the URL. Base64, so that access logs do not
 * show who was told.
 *
 * @param delivery id of the delivery
 * @param attempt number of the attempt, from 1
 */
public record AttemptTag(DeliveryId delivery, int attempt) {

    /** The longest text that is read, in characters. */
    public static final int MAX_LENGTH = 1_024;

    private static final int PARTS = 5;

    public AttemptTag {
        if (attempt < 1) {
            throw new IllegalArgumentException("attempts count from 1, and not from " + attempt);
        }
    }

    /** {@code base64url(incident|sequence|channel|attempt|person)}, unpadded. */
    public String text() {
        String parts =
                String.join(
                        "|",
                        delivery.incidentId(),
                        Long.toString(delivery.sequence()),
                        delivery.channel().name(),
                        Integer.toString(attempt),
                        delivery.person());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }

    /** Parses a tag; empty when the text was not written by {@link #text}. */
    public static Optional<AttemptTag> read(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            byte[] parts = Base64.getUrlDecoder().decode(text);
            return of(new String(parts, StandardCharsets.UTF_8).split("\\|", PARTS));
        } catch (IllegalArgumentException notWrittenHere) {
            return Optional.empty();
        }
    }

    private static Optional<AttemptTag> of(String[] parts) {
        if (parts.length < PARTS) {
            return Optional.empty();
        }
        return channel(parts[2])
                .map(
                        channel ->
                                new AttemptTag(
                                        new DeliveryId(
                                                parts[0],
                                                Long.parseLong(parts[1]),
                                                channel,
                                                parts[4]),
                                        Integer.parseInt(parts[3])));
    }

    private static Optional<Channel> channel(String name) {
        return Channel.ALL.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
