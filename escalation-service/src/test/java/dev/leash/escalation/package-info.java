@NullMarked
package dev.leash.escalation;

import org.jspecify.annotations.NullMarked;
