/**
 * Health of Leash itself, and what to do about problems.
 *
 * <p>It must not know how any other part works inside.
 */
@NullMarked
package dev.leash.dashboard.status;

import org.jspecify.annotations.NullMarked;
