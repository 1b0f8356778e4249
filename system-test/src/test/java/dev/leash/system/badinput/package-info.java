/**
 * Requests and records that nobody should send, made from a seed, and a wire to send them with that
 * keeps no rule of HTTP.
 *
 * <p>It must not know what the product answers to them.
 */
@NullMarked
package dev.leash.system.badinput;

import org.jspecify.annotations.NullMarked;
