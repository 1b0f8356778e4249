/**
 * Engine that keeps projections up to date with the log, rebuilds a projection whose version has
 * changed beside the one that serves, and provides connections to read them.
 *
 * <p>This package must not know any projection.
 */
@NullMarked
package dev.leash.view.engine;

import org.jspecify.annotations.NullMarked;
