/**
 * Times as people write them in a sheet, in a format of strftime directives.
 *
 * <p>It must not know what begins or ends at them.
 */
@NullMarked
package dev.leash.sheets.time;

import org.jspecify.annotations.NullMarked;
