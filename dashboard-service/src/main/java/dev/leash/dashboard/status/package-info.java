/**
 * How Leash itself is doing, and what to do about it.
 *
 * <p>It must not know how any other part works inside.
 */
@NullMarked
package dev.leash.dashboard.status;

import org.jspecify.annotations.NullMarked;
