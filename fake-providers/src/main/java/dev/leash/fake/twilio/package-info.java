/**
 * Twilio as a server on this machine: takes messages and calls as its API does, and calls back
 * signed as it does, with telephones that expect, reply and press keys. Facts: the documentation of
 * Twilio's Messages and Calls resources, of its webhooks, and of its security.
 *
 * <p>It must not know Leash.
 */
@NullMarked
package dev.leash.fake.twilio;

import org.jspecify.annotations.NullMarked;
