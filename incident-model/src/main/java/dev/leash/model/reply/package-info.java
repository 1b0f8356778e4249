/**
 * Answers of people by text or keypad: how they are parsed, and how people are told what to answer.
 *
 * <p>This package must not know providers, nor which incident a person means who names none.
 */
@NullMarked
package dev.leash.model.reply;

import org.jspecify.annotations.NullMarked;
