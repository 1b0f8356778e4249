/**
 * Access to Twilio, shared by its senders and its receiver: the account, the addresses Twilio
 * calls, and TwiML.
 *
 * <p>It must not know how requests to Twilio are made, nor what is said.
 */
@NullMarked
package dev.leash.twilio;

import org.jspecify.annotations.NullMarked;
