/**
 * Records made outside of Leash while it ran: the answers senders got, the messages providers
 * received, and the faults that were injected. A log alone cannot show what is missing from it.
 *
 * <p>It must not know who writes them.
 */
@NullMarked
package dev.leash.verification.ledger;

import org.jspecify.annotations.NullMarked;
