/**
 * What stands between two processes that speak TCP, and can be slow or cut.
 *
 * <p>It must not know what they say to each other.
 */
@NullMarked
package dev.leash.chaos.wire;

import org.jspecify.annotations.NullMarked;
