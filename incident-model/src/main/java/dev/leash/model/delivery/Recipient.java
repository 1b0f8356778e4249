package dev.leash.model.delivery;

import dev.leash.model.directory.Channel;

/**
 * Whoever is told something. Each has a queue of its own, limits of its own, and waits for nobody
 * else.
 */
public sealed interface Recipient {

    /**
     * A person on one of their channels.
     *
     * @param person the id of their contact
     * @param channel the channel
     */
    record OfPerson(String person, Channel channel) implements Recipient {}

    /**
     * A program that takes webhooks.
     *
     * @param endpoint the id of its endpoint
     */
    record OfEndpoint(String endpoint) implements Recipient {}
}
