@NullMarked
package dev.leash.wire.codec;

import org.jspecify.annotations.NullMarked;
