/**
 * Reliable delivery to a recipient, whoever that is: how far a delivery is, when it is tried again,
 * whose turn it is, and what a decision changes. What differs between people and endpoints is a
 * value or a policy given to it.
 *
 * <p>It must not know what is told, nor how it is carried.
 */
@NullMarked
package dev.leash.model.delivery;

import org.jspecify.annotations.NullMarked;
