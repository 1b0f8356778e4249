/**
 * Starts Leash: all of it in one process with a broker of its own, or one part alone.
 *
 * <p>It must not know what any part does.
 */
@NullMarked
package dev.leash.standalone;

import org.jspecify.annotations.NullMarked;
