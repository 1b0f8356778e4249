/** Messages the sandbox took. */
@NullMarked
package dev.leash.view.outbox;

import org.jspecify.annotations.NullMarked;
