/**
 * Fake of Twilio, as a server on this machine: accepts messages and calls as its API does, and
 * makes signed callbacks as it does, with telephones that expect messages, reply and press keys.
 * Sources: the documentation of Twilio's Messages and Calls resources, of its webhooks, and of its
 * security.
 *
 * <p>It must not know Leash.
 */
@NullMarked
package dev.leash.fake.twilio;

import org.jspecify.annotations.NullMarked;
