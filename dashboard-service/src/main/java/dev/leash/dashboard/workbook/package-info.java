/**
 * State of the sheets that schedules and contacts come from.
 *
 * <p>It must not read them.
 */
@NullMarked
package dev.leash.dashboard.workbook;

import org.jspecify.annotations.NullMarked;
