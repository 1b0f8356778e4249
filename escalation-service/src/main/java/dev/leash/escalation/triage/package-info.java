/**
 * Sub-topology of triage: signals in, commands out. Carries data to {@link
 * dev.leash.model.triage.Triage} and away.
 *
 * <p>This package must not know any rule.
 */
@NullMarked
package dev.leash.escalation.triage;

import org.jspecify.annotations.NullMarked;
