/**
 * Log filters: repeated warnings are counted, and expected errors left out.
 *
 * <p>This package must not know who logs what.
 */
@NullMarked
package dev.leash.standalone.logging;

import org.jspecify.annotations.NullMarked;
