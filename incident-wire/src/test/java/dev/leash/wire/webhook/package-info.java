@NullMarked
package dev.leash.wire.webhook;

import org.jspecify.annotations.NullMarked;
