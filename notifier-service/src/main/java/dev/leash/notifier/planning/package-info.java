/**
 * The planning topology: carries events and receipts to the {@link
 * dev.leash.model.notification.DeliveryPlanner}, and its events and dispatches away.
 *
 * <p>It must not know any rule, nor how providers are called.
 */
@NullMarked
package dev.leash.notifier.planning;

import org.jspecify.annotations.NullMarked;
