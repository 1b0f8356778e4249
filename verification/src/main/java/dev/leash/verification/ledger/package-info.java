/**
 * What others wrote down while Leash worked: what senders were answered, what providers received,
 * and what was broken on purpose. A log alone cannot show what is missing from it.
 *
 * <p>It must not know who writes them.
 */
@NullMarked
package dev.leash.verification.ledger;

import org.jspecify.annotations.NullMarked;
