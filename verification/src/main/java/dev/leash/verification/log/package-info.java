/**
 * Reads a log from Kafka, up to its end when the reading began.
 *
 * <p>It must not write to Kafka, and must not join a consumer group.
 */
@NullMarked
package dev.leash.verification.log;

import org.jspecify.annotations.NullMarked;
