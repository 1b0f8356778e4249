/**
 * Planning of messages to people: which deliveries an event asks for, when a delivery is retried,
 * when it is given up, and when a person counts as unreachable.
 *
 * <p>This package must not know how a provider is spoken to.
 */
@NullMarked
package dev.leash.model.notification;

import org.jspecify.annotations.NullMarked;
