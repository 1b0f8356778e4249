/**
 * Benchmarks of {@code ./leash bench}: Leash beside a baseline pipeline, in one run and the same
 * process layout, as ratios.
 *
 * <p>It must not know how Leash works, only how to use it.
 */
@NullMarked
package dev.leash.benchmarks;

import org.jspecify.annotations.NullMarked;
