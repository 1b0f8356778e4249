/**
 * Where people say whether they want to hear by mail what became of incidents: the page behind the
 * link of such a mail, and the one click of mail programs (RFC 8058).
 *
 * <p>It must not know pages: those cannot be unsubscribed from.
 */
@NullMarked
package dev.leash.dashboard.updates;

import org.jspecify.annotations.NullMarked;
