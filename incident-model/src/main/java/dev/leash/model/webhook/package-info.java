/**
 * Webhooks: which endpoints get an event, what a message contains, when a delivery is retried, when
 * it is given up, and when an endpoint is disabled.
 *
 * <p>This package must not know how a message is signed, written as JSON, or sent.
 */
@NullMarked
package dev.leash.model.webhook;

import org.jspecify.annotations.NullMarked;
