@NullMarked
package dev.leash.wire.reply;

import org.jspecify.annotations.NullMarked;
