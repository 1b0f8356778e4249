/**
 * The page of webhooks: which programs are told, what they took, and what is asked about that.
 *
 * <p>It must not post anything.
 */
@NullMarked
package dev.leash.dashboard.webhooks;

import org.jspecify.annotations.NullMarked;
