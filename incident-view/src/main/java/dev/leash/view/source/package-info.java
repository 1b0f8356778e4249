/** Read model of alert sources: when each was last heard of. */
@NullMarked
package dev.leash.view.source;

import org.jspecify.annotations.NullMarked;
