@NullMarked
package dev.leash.intake.goalert;

import org.jspecify.annotations.NullMarked;
