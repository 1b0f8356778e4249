/**
 * What Leash knows, in the words and shapes of incident.io's API, version 2.
 *
 * <p>It must not know how shapes are written or sent.
 */
@NullMarked
package dev.leash.model.incidentio;

import org.jspecify.annotations.NullMarked;
