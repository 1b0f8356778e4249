@NullMarked
package dev.leash.slack;

import org.jspecify.annotations.NullMarked;
