/**
 * Who is looking: signed tokens, sessions, and links to sign in with that work once.
 *
 * <p>It must not know incidents.
 */
@NullMarked
package dev.leash.dashboard.session;

import org.jspecify.annotations.NullMarked;
