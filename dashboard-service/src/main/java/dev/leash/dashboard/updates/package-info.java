/**
 * Subscribing to updates by mail, and unsubscribing: the page behind the link of such a mail, and
 * one-click unsubscribing of mail programs (RFC 8058).
 *
 * <p>It must not know pages: those cannot be unsubscribed from.
 */
@NullMarked
package dev.leash.dashboard.updates;

import org.jspecify.annotations.NullMarked;
