@NullMarked
package dev.leash.intake.pagerduty;

import org.jspecify.annotations.NullMarked;
