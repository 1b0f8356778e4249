/**
 * Backups of a data folder with an embedded broker, taken while Leash runs, and their restore.
 *
 * <p>This package must not know what the files contain, only which of them are recreated by their
 * owners.
 */
@NullMarked
package dev.leash.standalone.backup;

import org.jspecify.annotations.NullMarked;
