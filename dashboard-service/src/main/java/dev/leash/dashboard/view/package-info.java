/**
 * The log folded into a local file that pages are read from. It can be deleted at any time and
 * comes back equal.
 *
 * <p>It must not know how anything is shown, and decides nothing: states are what {@link
 * dev.leash.model.incident.Lifecycle#evolve} makes of the events.
 */
@NullMarked
package dev.leash.dashboard.view;

import org.jspecify.annotations.NullMarked;
