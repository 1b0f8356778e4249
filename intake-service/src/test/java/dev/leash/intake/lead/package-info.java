@NullMarked
package dev.leash.intake.lead;

import org.jspecify.annotations.NullMarked;
