/**
 * What people answer to a page where there is nothing but text or a keypad: how it is read, and how
 * they are told what to say.
 *
 * <p>It must not know providers, nor which incident somebody means who does not say it.
 */
@NullMarked
package dev.leash.model.reply;

import org.jspecify.annotations.NullMarked;
