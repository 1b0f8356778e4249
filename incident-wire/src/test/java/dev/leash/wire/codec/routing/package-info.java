/** Tests of importing and testing alert routes. */
@NullMarked
package dev.leash.wire.codec.routing;

import org.jspecify.annotations.NullMarked;
