/**
 * Descriptors of what happens to incidents: one for each event, with its name on the wire, its
 * words, and whom it is told.
 */
@NullMarked
package dev.leash.model.event;

import org.jspecify.annotations.NullMarked;
