/**
 * Format of PagerDuty's Events API v2: addresses, answers, and what maps an event to an alert.
 *
 * <p>This package must not know any other format.
 */
@NullMarked
package dev.leash.intake.pagerduty;

import org.jspecify.annotations.NullMarked;
