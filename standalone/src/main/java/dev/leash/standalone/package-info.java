/**
 * Entry point: starts all of Leash in one process with an embedded broker, or one part alone.
 *
 * <p>This package must not know what any part does.
 */
@NullMarked
package dev.leash.standalone;

import org.jspecify.annotations.NullMarked;
