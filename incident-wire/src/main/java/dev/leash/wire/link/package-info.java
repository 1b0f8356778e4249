/**
 * Links that carry the right of one person to act on one incident for a while. The notifier makes
 * them, the dashboard checks them.
 *
 * <p>It must not know what the action does.
 */
@NullMarked
package dev.leash.wire.link;

import org.jspecify.annotations.NullMarked;
