/**
 * The workbook as a spreadsheet of Google Sheets: found by key, read before it is written, written
 * as a whole, and never oftener than Google bears.
 *
 * <p>It must not know what the sheets mean.
 */
@NullMarked
package dev.leash.sheets.google;

import org.jspecify.annotations.NullMarked;
