/**
 * Use of Kafka: settings of all clients, serdes that mirror records to CloudEvents headers, and the
 * lifecycle of readers, work queues and Streams applications.
 *
 * <p>This package must not know what a record means.
 */
@NullMarked
package dev.leash.wire.kafka;

import org.jspecify.annotations.NullMarked;
