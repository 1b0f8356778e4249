/**
 * Incidents in words for people: what happened, who did it, what the outcome of a request is. The
 * words are the same on every channel; a channel only decorates them.
 */
@NullMarked
package dev.leash.model.narrative;

import org.jspecify.annotations.NullMarked;
