/**
 * Alert sources: who may send alerts, in which format, and how many.
 *
 * <p>This package must not know how a format looks on the wire.
 */
@NullMarked
package dev.leash.model.source;

import org.jspecify.annotations.NullMarked;
