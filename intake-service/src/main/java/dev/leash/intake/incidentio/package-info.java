/**
 * Format of incident.io's HTTP alert source.
 *
 * <p>This package must not know any other format.
 */
@NullMarked
package dev.leash.intake.incidentio;

import org.jspecify.annotations.NullMarked;
