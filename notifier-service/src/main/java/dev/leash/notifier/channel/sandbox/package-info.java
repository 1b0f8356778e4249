/**
 * Stand-in for a channel without credentials: messages are kept in the outbox, where people can
 * look at them.
 *
 * <p>It must not know how they are shown.
 */
@NullMarked
package dev.leash.notifier.channel.sandbox;

import org.jspecify.annotations.NullMarked;
