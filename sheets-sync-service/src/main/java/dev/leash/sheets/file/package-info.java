/**
 * Files: noticing changes, and atomic replacement.
 *
 * <p>It must not know what is in them.
 */
@NullMarked
package dev.leash.sheets.file;

import org.jspecify.annotations.NullMarked;
