@NullMarked
package dev.leash.intake.people;

import org.jspecify.annotations.NullMarked;
