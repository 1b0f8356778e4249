/**
 * Files as the file system has them: what tells one from its earlier self, and how one is replaced
 * at once.
 *
 * <p>It must not know what is in them.
 */
@NullMarked
package dev.leash.sheets.file;

import org.jspecify.annotations.NullMarked;
