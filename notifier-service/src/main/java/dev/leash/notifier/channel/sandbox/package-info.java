/**
 * Stands in for a channel that has no credentials: what would have been sent is put where people
 * can look at it.
 *
 * <p>It must not know how it is shown.
 */
@NullMarked
package dev.leash.notifier.channel.sandbox;

import org.jspecify.annotations.NullMarked;
