/**
 * What every node of the dashboard has to know of tokens: which of them hold no longer.
 *
 * <p>It must not know how tokens are made.
 */
@NullMarked
package dev.leash.wire.session;

import org.jspecify.annotations.NullMarked;
