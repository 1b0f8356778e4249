/**
 * Directory: the configuration in force, as records of one compacted topic, and the state of the
 * workbook it comes from.
 *
 * <p>This package must not know where the workbook is.
 */
@NullMarked
package dev.leash.wire.directory;

import org.jspecify.annotations.NullMarked;
