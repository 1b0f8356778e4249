/**
 * Content of messages: turns a dispatch into a mail, a chat message, a text message or the script
 * of a call, with the links of its reader.
 *
 * <p>It must not know how providers are called, nor what becomes of a message.
 */
@NullMarked
package dev.leash.notifier.message;

import org.jspecify.annotations.NullMarked;
