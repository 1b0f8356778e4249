/**
 * Nodes of escalation with a real broker: they come and go, and clocks are set while they run.
 *
 * <p>It must not set the clock of the machine.
 */
@NullMarked
package dev.leash.standalone.node;

import org.jspecify.annotations.NullMarked;
