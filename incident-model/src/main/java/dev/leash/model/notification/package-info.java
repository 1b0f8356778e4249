/**
 * What becomes of telling somebody something: which deliveries an event asks for, when a delivery
 * is tried again, when it is given up, and when the person counts as unreachable.
 *
 * <p>It must not know how a provider is spoken to.
 */
@NullMarked
package dev.leash.model.notification;

import org.jspecify.annotations.NullMarked;
