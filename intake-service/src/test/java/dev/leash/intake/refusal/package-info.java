@NullMarked
package dev.leash.intake.refusal;

import org.jspecify.annotations.NullMarked;
