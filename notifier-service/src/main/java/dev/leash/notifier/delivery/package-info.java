/**
 * Common parts of planning and webhooks: stores of deliveries and queues, and the shape of a
 * topology with a single processor.
 */
@NullMarked
package dev.leash.notifier.delivery;

import org.jspecify.annotations.NullMarked;
