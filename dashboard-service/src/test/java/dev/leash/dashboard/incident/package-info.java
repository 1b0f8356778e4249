@NullMarked
package dev.leash.dashboard.incident;

import org.jspecify.annotations.NullMarked;
