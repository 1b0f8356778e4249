/**
 * What planning and webhooks have in common: the stores of deliveries and queues of recipients, and
 * the shape of a topology around the one processor that works on them.
 */
@NullMarked
package dev.leash.notifier.delivery;

import org.jspecify.annotations.NullMarked;
