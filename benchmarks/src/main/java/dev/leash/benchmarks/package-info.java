/**
 * What {@code ./leash bench} runs: this pipeline beside a bare one, in one run and the same process
 * layout, as ratios.
 *
 * <p>It must not know how anything is done, only how to ask for it.
 */
@NullMarked
package dev.leash.benchmarks;

import org.jspecify.annotations.NullMarked;
