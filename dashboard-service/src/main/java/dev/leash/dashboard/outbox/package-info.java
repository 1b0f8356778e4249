/**
 * The outbox: messages that were kept instead of sent, shown as their channel would show them.
 *
 * <p>It must not send anything.
 */
@NullMarked
package dev.leash.dashboard.outbox;

import org.jspecify.annotations.NullMarked;
