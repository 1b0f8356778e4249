/**
 * The list of incidents, and the page of one: what is broken, how bad, who owns it, what happens
 * next, and which actions are available.
 *
 * <p>It must not decide anything about an incident.
 */
@NullMarked
package dev.leash.dashboard.incident;

import org.jspecify.annotations.NullMarked;
