/**
 * All of the rules together, in a world without Kafka: reports, commands, pages, senders and
 * people, at a time that only the simulation moves, in an order that a seed decides.
 */
@NullMarked
package dev.leash.model.simulation;

import org.jspecify.annotations.NullMarked;
