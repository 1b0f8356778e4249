/**
 * Turns rows of the schedule into a schedule or refusals, and a schedule into warnings.
 *
 * <p>It must not know files, Kafka or a clock: time is a parameter.
 */
@NullMarked
package dev.leash.sheets.schedule;

import org.jspecify.annotations.NullMarked;
