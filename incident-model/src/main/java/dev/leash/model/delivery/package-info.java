/**
 * Reliable delivery to any recipient: progress of a delivery, retries, queues, and the effects of a
 * decision. What differs between people and endpoints is a value or a policy.
 *
 * <p>This package must not know what is told, nor how it is carried.
 */
@NullMarked
package dev.leash.model.delivery;

import org.jspecify.annotations.NullMarked;
