/**
 * Pages behind signed links in messages.
 *
 * <p>It must not sign anybody in: a link is valid for one incident, and for nothing else.
 */
@NullMarked
package dev.leash.dashboard.link;

import org.jspecify.annotations.NullMarked;
