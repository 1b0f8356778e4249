/**
 * Source: incident.io's signed webhook of changed incidents, {@code POST /webhooks/incident/lead}.
 * Records who leads an incident there, and tells the administrators of a lead who lacks the
 * required role.
 *
 * <p>This package must not know any other source, nor open incidents.
 */
@NullMarked
package dev.leash.intake.lead;

import org.jspecify.annotations.NullMarked;
