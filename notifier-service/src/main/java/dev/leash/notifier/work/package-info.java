/**
 * Workers: each lane takes a few dispatches at a time from its channel's queue, hands them to the
 * sender, and reports back. A dead worker's dispatches are given to another.
 *
 * <p>It must not know when an attempt is tried again.
 */
@NullMarked
package dev.leash.notifier.work;

import org.jspecify.annotations.NullMarked;
