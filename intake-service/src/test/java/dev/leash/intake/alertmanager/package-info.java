@NullMarked
package dev.leash.intake.alertmanager;

import org.jspecify.annotations.NullMarked;
