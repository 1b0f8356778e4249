/**
 * The page of webhooks: endpoints, their messages, and requests about them.
 *
 * <p>It must not post anything.
 */
@NullMarked
package dev.leash.dashboard.webhooks;

import org.jspecify.annotations.NullMarked;
