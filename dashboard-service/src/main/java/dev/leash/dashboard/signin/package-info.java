/**
 * The pages to sign in and out.
 *
 * <p>It must not know what somebody signs in for.
 */
@NullMarked
package dev.leash.dashboard.signin;

import org.jspecify.annotations.NullMarked;
