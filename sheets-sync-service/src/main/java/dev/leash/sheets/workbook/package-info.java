/**
 * The seam to wherever administrators keep their sheets: what is read, explained and exported
 * there.
 *
 * <p>It must not know whether that is a folder or a service, nor what the sheets mean.
 */
@NullMarked
package dev.leash.sheets.workbook;

import org.jspecify.annotations.NullMarked;
