/**
 * Tells open pages what has changed.
 *
 * <p>It must not know what pages show: it hands on ids, and pages fetch what they need.
 */
@NullMarked
package dev.leash.dashboard.live;

import org.jspecify.annotations.NullMarked;
