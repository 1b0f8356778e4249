@NullMarked
package dev.leash.wire.callback;

import org.jspecify.annotations.NullMarked;
