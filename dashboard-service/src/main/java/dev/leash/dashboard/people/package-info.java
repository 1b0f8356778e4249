/**
 * Contact methods of people: their recent deliveries, tests, and verification by codes.
 *
 * <p>It must not send anything, nor decide whether a code is right.
 */
@NullMarked
package dev.leash.dashboard.people;

import org.jspecify.annotations.NullMarked;
