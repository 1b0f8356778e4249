package dev.leash.wire.outbox;

import dev.leash.model.directory.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message the sandbox took instead of a provider. It holds working links, so it is as secret as
 * they are.
 *
 * @param id identifies it: the delivery and attempt
 * @param incidentId the incident it is about; null when it is about none
 * @param at when it was taken
 * @param channel on which channel it would have gone
 * @param person to whom
 * @param address where
 * @param subject its subject; null on channels without one
 * @param text what it says
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
