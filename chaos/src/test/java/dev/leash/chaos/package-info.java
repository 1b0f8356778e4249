@NullMarked
package dev.leash.chaos;

import org.jspecify.annotations.NullMarked;
