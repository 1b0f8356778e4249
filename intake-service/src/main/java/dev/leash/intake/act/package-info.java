/**
 * What people ask of incidents from outside the dashboard: made durable, and answered with what
 * truly became of it.
 *
 * <p>It must not know who may ask, nor decide whether something is done; that is for whoever
 * answers the command.
 */
@NullMarked
package dev.leash.intake.act;

import org.jspecify.annotations.NullMarked;
