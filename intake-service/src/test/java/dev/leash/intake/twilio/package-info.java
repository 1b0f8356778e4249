@NullMarked
package dev.leash.intake.twilio;

import org.jspecify.annotations.NullMarked;
