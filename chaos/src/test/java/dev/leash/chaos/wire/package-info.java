@NullMarked
package dev.leash.chaos.wire;

import org.jspecify.annotations.NullMarked;
