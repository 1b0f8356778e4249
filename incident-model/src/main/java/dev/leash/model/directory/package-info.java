/**
 * Lookup of contacts, schedules and escalation paths, as they are at the moment of deciding.
 *
 * <p>This package must not know where they come from.
 */
@NullMarked
package dev.leash.model.directory;

import org.jspecify.annotations.NullMarked;
