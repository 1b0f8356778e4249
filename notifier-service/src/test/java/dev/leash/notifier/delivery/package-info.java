@NullMarked
package dev.leash.notifier.delivery;

import org.jspecify.annotations.NullMarked;
