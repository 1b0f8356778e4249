/**
 * Notices when files have changed and have been written completely.
 *
 * <p>It must not know what the files hold.
 */
@NullMarked
package dev.leash.sheets.watch;

import org.jspecify.annotations.NullMarked;
