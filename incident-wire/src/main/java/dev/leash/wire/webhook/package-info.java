/**
 * Signatures of webhooks, as Standard Webhooks and Svix define them, and their secrets.
 *
 * <p>This package must not know what is sent to whom.
 */
@NullMarked
package dev.leash.wire.webhook;

import org.jspecify.annotations.NullMarked;
