/**
 * Identity of visitors: signed tokens, sessions, and single-use sign-in links.
 *
 * <p>It must not know incidents.
 */
@NullMarked
package dev.leash.dashboard.session;

import org.jspecify.annotations.NullMarked;
