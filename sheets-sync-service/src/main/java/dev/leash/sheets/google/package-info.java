/**
 * Workbook as a spreadsheet of Google Sheets: rows are found by key, read before they are written,
 * written in one request, and within Google's rate limits.
 *
 * <p>It must not know what the sheets mean.
 */
@NullMarked
package dev.leash.sheets.google;

import org.jspecify.annotations.NullMarked;
