/**
 * The planning topology: facts and receipts in; facts about deliveries, and work for the channels,
 * out. Carries data to the {@link dev.leash.model.notification.DeliveryPlanner} and away.
 *
 * <p>It must not know any rule, nor how a provider is spoken to.
 */
@NullMarked
package dev.leash.notifier.planning;

import org.jspecify.annotations.NullMarked;
