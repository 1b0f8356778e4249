/**
 * Format of GoAlert's generic API, as Uptime Kuma sends it, too.
 *
 * <p>This package must not know any other format.
 */
@NullMarked
package dev.leash.intake.goalert;

import org.jspecify.annotations.NullMarked;
