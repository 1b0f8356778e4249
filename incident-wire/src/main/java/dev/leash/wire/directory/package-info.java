/**
 * What administrators say, as records of one compacted topic: contacts, schedules, paths, and how
 * the workbook they come from stands; and what people say of themselves.
 *
 * <p>It must not know where the workbook is.
 */
@NullMarked
package dev.leash.wire.directory;

import org.jspecify.annotations.NullMarked;
