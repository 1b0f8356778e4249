/**
 * What people see and do who follow a link they were sent.
 *
 * <p>It must not let anybody in: a link is good for one incident, and for nothing else.
 */
@NullMarked
package dev.leash.dashboard.link;

import org.jspecify.annotations.NullMarked;
