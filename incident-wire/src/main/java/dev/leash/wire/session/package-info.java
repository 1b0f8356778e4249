/**
 * Tokens that are no longer valid, for every node of the dashboard.
 *
 * <p>This package must not know how tokens are made.
 */
@NullMarked
package dev.leash.wire.session;

import org.jspecify.annotations.NullMarked;
