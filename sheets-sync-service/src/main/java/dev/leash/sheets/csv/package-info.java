/**
 * The workbook as a folder of CSV files.
 *
 * <p>It must not know what the sheets mean.
 */
@NullMarked
package dev.leash.sheets.csv;

import org.jspecify.annotations.NullMarked;
