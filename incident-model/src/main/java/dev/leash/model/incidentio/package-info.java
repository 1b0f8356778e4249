/**
 * Leash's data in the terms and shapes of incident.io's API, version 2.
 *
 * <p>This package must not know how shapes are written or sent.
 */
@NullMarked
package dev.leash.model.incidentio;

import org.jspecify.annotations.NullMarked;
