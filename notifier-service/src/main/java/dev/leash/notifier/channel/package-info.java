/**
 * The channels: each speaks to one provider, or stands in for it, and says what became of one
 * attempt.
 *
 * <p>It must not know retries, other channels, or Kafka.
 */
@NullMarked
package dev.leash.notifier.channel;

import org.jspecify.annotations.NullMarked;
