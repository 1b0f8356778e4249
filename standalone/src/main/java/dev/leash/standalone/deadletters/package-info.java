/**
 * Commands that list, show and retry dead letters.
 *
 * <p>This package must not know how records are processed.
 */
@NullMarked
package dev.leash.standalone.deadletters;

import org.jspecify.annotations.NullMarked;
