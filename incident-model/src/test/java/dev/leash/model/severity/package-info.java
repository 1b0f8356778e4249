@NullMarked
package dev.leash.model.severity;

import org.jspecify.annotations.NullMarked;
