@NullMarked
package dev.leash.intake.guard;

import org.jspecify.annotations.NullMarked;
