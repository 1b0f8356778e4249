@NullMarked
package dev.leash.wire;

import org.jspecify.annotations.NullMarked;
