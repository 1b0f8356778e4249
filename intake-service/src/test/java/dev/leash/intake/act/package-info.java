@NullMarked
package dev.leash.intake.act;

import org.jspecify.annotations.NullMarked;
