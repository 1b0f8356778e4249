/**
 * Finds the people of an escalation path's rung, as the directory has them at this moment, and says
 * who was passed over and why.
 *
 * <p>It must not know what an incident is.
 */
@NullMarked
package dev.leash.model.search;

import org.jspecify.annotations.NullMarked;
