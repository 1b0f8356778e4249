/**
 * Search for the people of a level of an escalation path, as the directory has them at this moment;
 * records who was skipped and why.
 *
 * <p>This package must not know what an incident is.
 */
@NullMarked
package dev.leash.model.search;

import org.jspecify.annotations.NullMarked;
