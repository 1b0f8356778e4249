/**
 * Who is on call when: a {@link Schedule} is what somebody wrote, {@link FinalSchedule} what its
 * layers and overrides come to, and the one thing that is asked. Wall-clock times belong to a zone
 * and become instants here and nowhere else.
 *
 * <p>It must not know why somebody asks, nor how people are told.
 */
@NullMarked
package dev.leash.model.oncall;

import org.jspecify.annotations.NullMarked;
