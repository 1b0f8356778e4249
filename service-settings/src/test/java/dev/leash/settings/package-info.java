@NullMarked
package dev.leash.settings;

import org.jspecify.annotations.NullMarked;
