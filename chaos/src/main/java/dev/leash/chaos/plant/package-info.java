/**
 * The processes of Leash, started with the real jar, and what can be done to a process.
 *
 * <p>It must not know why something is done to them.
 */
@NullMarked
package dev.leash.chaos.plant;

import org.jspecify.annotations.NullMarked;
