/**
 * Preview of edits of the workbook.
 *
 * <p>It must not change anything.
 */
@NullMarked
package dev.leash.sheets.preview;

import org.jspecify.annotations.NullMarked;
