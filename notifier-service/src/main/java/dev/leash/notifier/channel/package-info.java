/**
 * Channels: each has a client of one provider, or a stand-in, and reports the result of one
 * attempt.
 *
 * <p>It must not know retries, other channels, or Kafka.
 */
@NullMarked
package dev.leash.notifier.channel;

import org.jspecify.annotations.NullMarked;
