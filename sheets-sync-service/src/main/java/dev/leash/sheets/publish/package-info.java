/**
 * Applies edits of the workbook to the directory in Kafka, and reports the state of each sheet.
 *
 * <p>It must not know how a sheet is stored, nor what makes a row good.
 */
@NullMarked
package dev.leash.sheets.publish;

import org.jspecify.annotations.NullMarked;
