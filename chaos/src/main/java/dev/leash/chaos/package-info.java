/**
 * Breaks Leash on purpose while people use it, and has a checker judge what became of everything.
 *
 * <p>It must not know what is judged, or how.
 */
@NullMarked
package dev.leash.chaos;

import org.jspecify.annotations.NullMarked;
