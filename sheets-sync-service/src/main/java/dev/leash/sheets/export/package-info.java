/**
 * Export of incidents: one row per incident with its latest state, and one row per event.
 *
 * <p>It must not know how a sheet is stored; that is for the workbook.
 */
@NullMarked
package dev.leash.sheets.export;

import org.jspecify.annotations.NullMarked;
