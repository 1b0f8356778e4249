/**
 * Interface to the workbook: reading, explaining and exporting sheets.
 *
 * <p>It must not know whether the workbook is a folder or a service, nor what the sheets mean.
 */
@NullMarked
package dev.leash.sheets.workbook;

import org.jspecify.annotations.NullMarked;
