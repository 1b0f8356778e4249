/**
 * Notifies open pages of changes.
 *
 * <p>It must not know what pages show: it sends ids, and pages fetch what they need.
 */
@NullMarked
package dev.leash.dashboard.live;

import org.jspecify.annotations.NullMarked;
