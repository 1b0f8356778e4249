/**
 * A real Kafka broker and controller in this process, for trials, tests and small teams.
 *
 * <p>It must not know what its topics are for.
 */
@NullMarked
package dev.leash.broker;

import org.jspecify.annotations.NullMarked;
