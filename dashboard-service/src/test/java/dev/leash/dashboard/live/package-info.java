/** Tests of what open pages are told. */
@NullMarked
package dev.leash.dashboard.live;

import org.jspecify.annotations.NullMarked;
