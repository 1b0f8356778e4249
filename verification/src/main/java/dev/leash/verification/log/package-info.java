/**
 * Reads a log out of Kafka, up to where it ended when the reading began.
 *
 * <p>It must not write to Kafka, and must not join a group there.
 */
@NullMarked
package dev.leash.verification.log;

import org.jspecify.annotations.NullMarked;
