@NullMarked
package dev.leash.dashboard.outbox;

import org.jspecify.annotations.NullMarked;
