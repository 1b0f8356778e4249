@NullMarked
package dev.leash.wire.topic;

import org.jspecify.annotations.NullMarked;
