/**
 * What would have been sent: messages that a channel without credentials put aside for people to
 * look at.
 *
 * <p>It must not know how they are shown.
 */
@NullMarked
package dev.leash.wire.outbox;

import org.jspecify.annotations.NullMarked;
