/**
 * Checks of deliveries.
 *
 * <p>It must not know how a delivery is decided: it only follows what was recorded.
 */
@NullMarked
package dev.leash.verification.delivery;

import org.jspecify.annotations.NullMarked;
