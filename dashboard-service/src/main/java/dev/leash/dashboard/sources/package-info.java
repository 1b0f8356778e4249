/** Page of alert sources: how to connect each, its key, and how much it sends. */
@NullMarked
package dev.leash.dashboard.sources;

import org.jspecify.annotations.NullMarked;
