@NullMarked
package dev.leash.twilio;

import org.jspecify.annotations.NullMarked;
