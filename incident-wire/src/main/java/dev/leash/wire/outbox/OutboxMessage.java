package dev.leash.wire.outbox;

import dev.leash.model.directory.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Message that the sandbox took instead of a provider. Contains working links, so it is as secret
 * as they are.
 *
 * @param id unique id: the delivery and attempt
 * @param incidentId number of the incident; null when it is about none
 * @param at when it was taken
 * @param channel channel it would have been sent on
 * @param person id of the recipient
 * @param address address of the recipient
 * @param subject subject; null on channels without one
 * @param text text of the message
 */
public record OutboxMessage(
        String id,
        @Nullable String incidentId,
        Instant at,
        Channel channel,
        String person,
        String address,
        @Nullable String subject,
        String text) {}
