/**
 * Schedules: a {@link Schedule} is what somebody wrote, {@link FinalSchedule} its compiled form,
 * and the only one that is queried. Local times become instants here and nowhere else.
 *
 * <p>This package must not know why somebody asks, nor how people are told.
 */
@NullMarked
package dev.leash.model.oncall;

import org.jspecify.annotations.NullMarked;
