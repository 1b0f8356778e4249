/**
 * Sends text messages and places calls by Twilio.
 *
 * <p>It must not know retries, other channels, Kafka, nor what Twilio says later.
 */
@NullMarked
package dev.leash.notifier.channel.twilio;

import org.jspecify.annotations.NullMarked;
