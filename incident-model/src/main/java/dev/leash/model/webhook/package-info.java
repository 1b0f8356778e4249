/**
 * Telling other programs: which endpoints want an event, what a message says, when it is posted
 * again, when it is given up, and when an endpoint is disabled.
 *
 * <p>It must not know how a message is signed, written as JSON, or carried.
 */
@NullMarked
package dev.leash.model.webhook;

import org.jspecify.annotations.NullMarked;
