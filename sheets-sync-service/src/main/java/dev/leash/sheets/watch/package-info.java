/**
 * Notices that files have changed and that whoever changes them has finished.
 *
 * <p>It must not know what the files hold.
 */
@NullMarked
package dev.leash.sheets.watch;

import org.jspecify.annotations.NullMarked;
