/**
 * Who is paged next, and when the one after: {@link EscalationPath} says it as data, {@link
 * CatchUp} keeps it in time.
 *
 * <p>It must not know people, or what an incident is.
 */
@NullMarked
package dev.leash.model.escalation;

import org.jspecify.annotations.NullMarked;
