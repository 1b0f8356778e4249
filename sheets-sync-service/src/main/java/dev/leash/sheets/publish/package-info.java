/**
 * Takes edits of the workbook to the directory in Kafka, and says how each sheet stands.
 *
 * <p>It must not know how a sheet is kept, nor what makes a row good.
 */
@NullMarked
package dev.leash.sheets.publish;

import org.jspecify.annotations.NullMarked;
