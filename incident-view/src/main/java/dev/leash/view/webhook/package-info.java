/** Webhook deliveries, and the results of each endpoint. */
@NullMarked
package dev.leash.view.webhook;

import org.jspecify.annotations.NullMarked;
