/**
 * The read side of the API, in the shapes of incident.io.
 *
 * <p>It must not write.
 */
@NullMarked
package dev.leash.dashboard.api;

import org.jspecify.annotations.NullMarked;
