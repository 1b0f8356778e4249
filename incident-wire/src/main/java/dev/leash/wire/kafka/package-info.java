/**
 * How Leash uses Kafka: the settings every client has, records through serializers that mirror them
 * to CloudEvents headers, provisioning before anything subscribes, and the life of a Streams
 * application.
 *
 * <p>It must not know what a record means.
 */
@NullMarked
package dev.leash.wire.kafka;

import org.jspecify.annotations.NullMarked;
