/**
 * Keeps projections up to date with the log, rebuilds one whose version has changed beside the one
 * that serves, and lends connections to read them.
 *
 * <p>It must not know any projection.
 */
@NullMarked
package dev.leash.view.engine;

import org.jspecify.annotations.NullMarked;
