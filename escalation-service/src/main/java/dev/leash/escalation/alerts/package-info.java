/**
 * Sub-topology in front of triage: repeated reports of one problem are counted, and only what
 * matters is passed on. Carries data to {@link dev.leash.model.alert.AlertRules} and away.
 *
 * <p>This package must not know any rule.
 */
@NullMarked
package dev.leash.escalation.alerts;

import org.jspecify.annotations.NullMarked;
