/** The list of incidents, their counters, and their events. */
@NullMarked
package dev.leash.view.incident;

import org.jspecify.annotations.NullMarked;
