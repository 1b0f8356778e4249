/**
 * Backups of a data folder with an embedded broker, taken while Leash runs, and their way back.
 *
 * <p>It must not know what the files hold, only which of them are made again by themselves.
 */
@NullMarked
package dev.leash.standalone.backup;

import org.jspecify.annotations.NullMarked;
