/**
 * Signed links that let one person act on one incident for a while. The notifier makes them, the
 * dashboard checks them.
 *
 * <p>This package must not know what the action does.
 */
@NullMarked
package dev.leash.wire.link;

import org.jspecify.annotations.NullMarked;
