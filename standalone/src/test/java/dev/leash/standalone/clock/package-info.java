/**
 * Escalation with a real broker and a clock that is set while it runs.
 *
 * <p>It must not set the clock of the machine.
 */
@NullMarked
package dev.leash.standalone.clock;

import org.jspecify.annotations.NullMarked;
