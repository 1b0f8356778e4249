/** Messages in the sandbox. */
@NullMarked
package dev.leash.view.outbox;

import org.jspecify.annotations.NullMarked;
