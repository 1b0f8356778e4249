/**
 * The workers: each lane takes one dispatch at a time from its channel's queue, hands it to the sender, and reports back.
 * A dead worker's dispatch is given to another.
 *
 * <p>It must not know when something is tried again.
 */
@NullMarked
package dev.leash.notifier.work;

import org.jspecify.annotations.NullMarked;
