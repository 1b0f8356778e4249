/**
 * The list of incidents and the page of one: what is broken, how bad, who has it, what happens
 * next, and what can be done.
 *
 * <p>It must not decide anything about an incident.
 */
@NullMarked
package dev.leash.dashboard.incident;

import org.jspecify.annotations.NullMarked;
