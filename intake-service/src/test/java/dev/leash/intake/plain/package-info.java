@NullMarked
package dev.leash.intake.plain;

import org.jspecify.annotations.NullMarked;
