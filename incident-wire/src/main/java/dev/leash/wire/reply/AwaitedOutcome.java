package dev.leash.wire.reply;

import dev.leash.model.directory.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An outcome that somebody was promised to be told later. It is kept until they were told, so that
 * a restart does not forget the promise.
 *
 * @param requestId whose outcome
 * @param messageId what the provider calls the message that asked
 * @param person who asked
 * @param channel on which they are told
 * @param verb what they asked, by the name of its {@link dev.leash.model.incident.Verb}
 * @param incidentId of which incident; null when they named none
 * @param askedAt when they asked
 */
public record AwaitedOutcome(
        String requestId,
        String messageId,
        String person,
        Channel channel,
        String verb,
        @Nullable String incidentId,
        Instant askedAt) {}
