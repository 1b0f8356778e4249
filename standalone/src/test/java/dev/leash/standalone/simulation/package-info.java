/**
 * The real topologies of escalation and planning together, without Kafka: their records go round
 * through topics of the test, at a time that only the test moves, in an order that a seed decides,
 * and any of them may crash.
 *
 * <p>It must not know how anything is decided.
 */
@NullMarked
package dev.leash.standalone.simulation;

import org.jspecify.annotations.NullMarked;
