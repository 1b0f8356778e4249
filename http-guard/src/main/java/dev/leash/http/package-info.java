/**
 * What every request has to pass before a route sees it, in whichever part it comes in: bounds on
 * connections and bodies, a deadline for arriving, strict framing, and the names and origins it may
 * come under. Everything here holds before anybody has signed in or shown a token.
 *
 * <p>It must not know what any route answers.
 */
@NullMarked
package dev.leash.http;

import org.jspecify.annotations.NullMarked;
