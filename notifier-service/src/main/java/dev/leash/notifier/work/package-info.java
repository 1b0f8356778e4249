/**
 * The workers: each lane takes a few dispatches at a time from its channel's queue, hands them to
 * the sender, and reports back. A dead worker's dispatch is given to another.
 *
 * <p>It must not know when something is tried again.
 */
@NullMarked
package dev.leash.notifier.work;

import org.jspecify.annotations.NullMarked;
