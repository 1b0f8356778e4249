/** Dead letters. */
@NullMarked
package dev.leash.view.deadletter;

import org.jspecify.annotations.NullMarked;
