/**
 * Which incident a signal belongs to: a new one, one that is open, or one that the same signal has
 * already opened.
 *
 * <p>It must not know what happens to the incident afterwards.
 */
@NullMarked
package dev.leash.model.triage;

import org.jspecify.annotations.NullMarked;
