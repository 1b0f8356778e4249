/**
 * Descriptors of incident events: for each event its type on the wire, its words, and its
 * recipients.
 */
@NullMarked
package dev.leash.model.event;

import org.jspecify.annotations.NullMarked;
