/**
 * Pages for signing in and out.
 *
 * <p>It must not know what people sign in for.
 */
@NullMarked
package dev.leash.dashboard.signin;

import org.jspecify.annotations.NullMarked;
