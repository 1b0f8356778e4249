/** The list of incidents, their counters, and what happened to each of them. */
@NullMarked
package dev.leash.view.incident;

import org.jspecify.annotations.NullMarked;
