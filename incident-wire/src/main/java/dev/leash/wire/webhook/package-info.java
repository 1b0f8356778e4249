/**
 * Signatures of webhooks, as Standard Webhooks and Svix have them, and the secrets they are made
 * with.
 *
 * <p>It must not know who is told what.
 */
@NullMarked
package dev.leash.wire.webhook;

import org.jspecify.annotations.NullMarked;
