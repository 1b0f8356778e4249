/**
 * Those who report what is broken, and those who are paged for it.
 *
 * <p>It must not know what is broken on purpose.
 */
@NullMarked
package dev.leash.chaos.people;

import org.jspecify.annotations.NullMarked;
