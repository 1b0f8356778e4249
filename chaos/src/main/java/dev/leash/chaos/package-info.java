/**
 * Chaos tests: injects faults into Leash while it is used, and verifies the result.
 *
 * <p>It must not know what is verified, or how.
 */
@NullMarked
package dev.leash.chaos;

import org.jspecify.annotations.NullMarked;
