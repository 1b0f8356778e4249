/**
 * Twilio's requests: received text messages, keys pressed on calls, and the status of messages and
 * calls.
 *
 * <p>It must not know how messages are sent, nor decide whether a command is carried out.
 */
@NullMarked
package dev.leash.intake.twilio;

import org.jspecify.annotations.NullMarked;
