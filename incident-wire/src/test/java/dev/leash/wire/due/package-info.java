@NullMarked
package dev.leash.wire.due;

import org.jspecify.annotations.NullMarked;
