/** Records that were set aside. */
@NullMarked
package dev.leash.view.deadletter;

import org.jspecify.annotations.NullMarked;
