/**
 * Reads the content of the dashboard and the workbook.
 *
 * <p>It must not know what they should show.
 */
@NullMarked
package dev.leash.chaos.view;

import org.jspecify.annotations.NullMarked;
