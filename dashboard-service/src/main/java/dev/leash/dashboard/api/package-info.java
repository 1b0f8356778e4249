/**
 * The read-only part of the API, in the formats of incident.io.
 *
 * <p>It must not write.
 */
@NullMarked
package dev.leash.dashboard.api;

import org.jspecify.annotations.NullMarked;
