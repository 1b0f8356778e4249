@NullMarked
package dev.leash.intake.source;

import org.jspecify.annotations.NullMarked;
