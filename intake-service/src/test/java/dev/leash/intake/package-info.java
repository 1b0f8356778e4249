@NullMarked
package dev.leash.intake;

import org.jspecify.annotations.NullMarked;
