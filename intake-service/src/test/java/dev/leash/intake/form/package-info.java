@NullMarked
package dev.leash.intake.form;

import org.jspecify.annotations.NullMarked;
