/**
 * What edits of the workbook would lead to, told before they do.
 *
 * <p>It must not change anything.
 */
@NullMarked
package dev.leash.sheets.preview;

import org.jspecify.annotations.NullMarked;
