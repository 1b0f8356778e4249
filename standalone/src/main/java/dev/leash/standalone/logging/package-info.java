/**
 * What is written to the log: repeated warnings are counted, and what is expected is no error.
 *
 * <p>It must not know who logs what.
 */
@NullMarked
package dev.leash.standalone.logging;

import org.jspecify.annotations.NullMarked;
