/**
 * What is said: turns a dispatch into the words of a mail, a chat message, a text message or a
 * call, with the links of the one person who reads it.
 *
 * <p>It must not know how a provider is spoken to, nor what becomes of a message.
 */
@NullMarked
package dev.leash.notifier.message;

import org.jspecify.annotations.NullMarked;
