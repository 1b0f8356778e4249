@NullMarked
package dev.leash.dashboard;

import org.jspecify.annotations.NullMarked;
