@NullMarked
package dev.leash.intake.slack;

import org.jspecify.annotations.NullMarked;
