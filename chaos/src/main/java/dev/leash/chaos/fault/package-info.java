/**
 * Faults: which, when and how long; the same for the same seed.
 *
 * <p>It must not know the effects of faults.
 */
@NullMarked
package dev.leash.chaos.fault;

import org.jspecify.annotations.NullMarked;
