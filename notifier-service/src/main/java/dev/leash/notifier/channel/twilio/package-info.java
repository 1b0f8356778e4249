/**
 * Text messages and calls by Twilio.
 *
 * <p>It must not know retries, other channels, Kafka, nor Twilio's later callbacks.
 */
@NullMarked
package dev.leash.notifier.channel.twilio;

import org.jspecify.annotations.NullMarked;
