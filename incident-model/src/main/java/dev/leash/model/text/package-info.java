/**
 * Text from outside, made well-formed where it comes in. Whatever reads a text behind that edge may
 * rely on it.
 *
 * <p>It must not know what a text is for.
 */
@NullMarked
package dev.leash.model.text;

import org.jspecify.annotations.NullMarked;
