/**
 * Text from outside, made well-formed where it enters. Readers behind that edge may rely on it.
 *
 * <p>This package must not know what a text is for.
 */
@NullMarked
package dev.leash.model.text;

import org.jspecify.annotations.NullMarked;
