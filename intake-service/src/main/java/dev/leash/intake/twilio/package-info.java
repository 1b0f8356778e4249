/**
 * What Twilio asks and tells: text messages people send, keys they press on calls, and what became
 * of messages and calls.
 *
 * <p>It must not know how messages are sent, nor decide what is done.
 */
@NullMarked
package dev.leash.intake.twilio;

import org.jspecify.annotations.NullMarked;
