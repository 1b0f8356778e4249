/**
 * Answers: what became of a request, for whoever waits for it, and what became of an attempt, for
 * the planning.
 *
 * <p>It must not know HTTP or providers.
 */
@NullMarked
package dev.leash.wire.reply;

import org.jspecify.annotations.NullMarked;
