@NullMarked
package dev.leash.wire.directory;

import org.jspecify.annotations.NullMarked;
