@NullMarked
package dev.leash.wire.asyncapi;

import org.jspecify.annotations.NullMarked;
