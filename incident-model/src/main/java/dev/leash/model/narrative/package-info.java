/**
 * Incidents in the words of a person: what happened, who did it, what became of a request. The
 * words are the same on every channel; a channel only decorates them.
 */
@NullMarked
package dev.leash.model.narrative;

import org.jspecify.annotations.NullMarked;
