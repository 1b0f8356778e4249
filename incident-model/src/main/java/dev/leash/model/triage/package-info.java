/**
 * Triage: which incident a signal belongs to: a new one, an open one, or the one that the same
 * signal has already opened.
 *
 * <p>This package must not know what happens to the incident afterwards.
 */
@NullMarked
package dev.leash.model.triage;

import org.jspecify.annotations.NullMarked;
