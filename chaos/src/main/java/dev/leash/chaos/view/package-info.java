/**
 * Reads what the dashboard and the workbook show.
 *
 * <p>It must not know what they should show.
 */
@NullMarked
package dev.leash.chaos.view;

import org.jspecify.annotations.NullMarked;
