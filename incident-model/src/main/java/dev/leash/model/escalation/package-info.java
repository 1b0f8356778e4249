/**
 * Rules of escalation paths: {@link EscalationPath} is the path as data, {@link PathCatchUp}
 * applies its deadlines.
 *
 * <p>This package must not know people, or what an incident is.
 */
@NullMarked
package dev.leash.model.escalation;

import org.jspecify.annotations.NullMarked;
