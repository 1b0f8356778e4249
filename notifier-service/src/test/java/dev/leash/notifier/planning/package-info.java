@NullMarked
package dev.leash.notifier.planning;

import org.jspecify.annotations.NullMarked;
