/**
 * What is broken, when and for how long: the same for the same seed.
 *
 * <p>It must not know what becomes of it.
 */
@NullMarked
package dev.leash.chaos.fault;

import org.jspecify.annotations.NullMarked;
