/**
 * The product as a user starts it: the real jar in processes of its own, spoken to over HTTP and
 * Kafka.
 *
 * <p>It must not call anything of the product but what reads its records.
 */
@NullMarked
package dev.leash.system;

import org.jspecify.annotations.NullMarked;
