package dev.leash.model.delivery;

import dev.leash.model.directory.Channel;

/**
 * Recipient of messages: a person on a channel, or an endpoint. Each has its own queue and limits
 * and waits for no other.
 */
public sealed interface Recipient {

    /**
     * A person on one channel.
     *
     * @param person id of the contact
     * @param channel the channel
     */
    record OfPerson(String person, Channel channel) implements Recipient {}

    /**
     * A program that receives webhooks.
     *
     * @param endpoint id of the endpoint
     */
    record OfEndpoint(String endpoint) implements Recipient {}
}
