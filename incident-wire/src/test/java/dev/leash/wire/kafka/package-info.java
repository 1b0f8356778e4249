@NullMarked
package dev.leash.wire.kafka;

import org.jspecify.annotations.NullMarked;
