/**
 * Guard that every request passes before a route, in every part: limits on connections and bodies,
 * a deadline for arrival, strict framing, and allowed host names and origins. Everything here
 * applies before authentication.
 *
 * <p>This package must not know what any route answers.
 */
@NullMarked
package dev.leash.http;

import org.jspecify.annotations.NullMarked;
