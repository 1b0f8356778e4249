/**
 * Marker of what is configured. Everything that is configured depends on this package, so it must
 * not know its implementations or their rules.
 */
@NullMarked
package dev.leash.model.kind;

import org.jspecify.annotations.NullMarked;
