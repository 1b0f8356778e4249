/**
 * What happened to incidents, told in rows: one per incident with its latest state, and one per
 * event.
 *
 * <p>It must not know how a sheet is kept; the workbook knows.
 */
@NullMarked
package dev.leash.sheets.export;

import org.jspecify.annotations.NullMarked;
