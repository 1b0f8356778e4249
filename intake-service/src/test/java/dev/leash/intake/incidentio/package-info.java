@NullMarked
package dev.leash.intake.incidentio;

import org.jspecify.annotations.NullMarked;
