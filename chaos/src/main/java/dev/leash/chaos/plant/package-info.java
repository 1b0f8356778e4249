/**
 * The processes of Leash, started with the real jar, and faults of processes.
 *
 * <p>It must not know why faults are injected.
 */
@NullMarked
package dev.leash.chaos.plant;

import org.jspecify.annotations.NullMarked;
