/** Tests of the workers, against a real Kafka and senders that do what a test tells them. */
@NullMarked
package dev.leash.notifier.work;

import org.jspecify.annotations.NullMarked;
