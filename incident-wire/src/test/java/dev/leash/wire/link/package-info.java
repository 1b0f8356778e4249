@NullMarked
package dev.leash.wire.link;

import org.jspecify.annotations.NullMarked;
