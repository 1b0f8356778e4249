@NullMarked
package dev.leash.intake.declare;

import org.jspecify.annotations.NullMarked;
