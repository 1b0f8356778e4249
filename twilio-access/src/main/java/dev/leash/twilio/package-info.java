/**
 * What whoever sends by Twilio and whoever hears from it share: the account, the addresses Twilio
 * calls back, and how it is told what to do.
 *
 * <p>It must not know how Twilio is spoken to, nor what is said.
 */
@NullMarked
package dev.leash.twilio;

import org.jspecify.annotations.NullMarked;
