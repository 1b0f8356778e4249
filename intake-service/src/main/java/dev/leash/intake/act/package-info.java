/**
 * Commands that people give from outside the dashboard: made durable, and answered with their
 * outcome.
 *
 * <p>It must not know who may give a command, nor decide whether one is carried out; that is for
 * the escalation service.
 */
@NullMarked
package dev.leash.intake.act;

import org.jspecify.annotations.NullMarked;
