/**
 * Embedded Kafka broker and controller, for trials, tests and small teams.
 *
 * <p>This package must not know what its topics are for.
 */
@NullMarked
package dev.leash.broker;

import org.jspecify.annotations.NullMarked;
