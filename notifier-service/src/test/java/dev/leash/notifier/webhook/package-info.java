@NullMarked
package dev.leash.notifier.webhook;

import org.jspecify.annotations.NullMarked;
