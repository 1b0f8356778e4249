/**
 * The sub-topology in front of triage: what sources say of one thing is counted, and only what
 * matters goes on. Carries data to {@link dev.leash.model.alert.AlertRules} and away.
 *
 * <p>It must not know any rule.
 */
@NullMarked
package dev.leash.escalation.alerts;

import org.jspecify.annotations.NullMarked;
